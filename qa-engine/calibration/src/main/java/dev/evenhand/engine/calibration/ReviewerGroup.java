package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.calibration.verdict.AgreementVerdict;
import dev.evenhand.engine.model.Components;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Reviewers who share items, directly or through others, and none with anybody else.
 *
 * @param reviewers at least two, in the order of their names
 * @param alpha Krippendorff's on the main scale, of their ratings alone
 */
public record ReviewerGroup(List<String> reviewers, Coefficient alpha) {
  public ReviewerGroup {
    reviewers = Copies.list(reviewers, "reviewers");
    Objects.requireNonNull(alpha, "alpha");
  }

  /** How far they agree, in a word that the data carry. */
  public AgreementVerdict verdict() {
    return AgreementVerdict.of(alpha);
  }

  /** The groups, where there are two or more. */
  static List<ReviewerGroup> of(CriterionRatings criterion, double confidence) {
    RatingTable table = criterion.compared();
    Components components = new Components(table);
    List<int[]> groups =
        IntStream.range(0, components.count())
            .mapToObj(components::members)
            .filter(members -> members.length > 1)
            .toList();
    return groups.size() < 2
        ? List.of()
        : groups.stream().map(members -> of(members, criterion, confidence)).toList();
  }

  private static ReviewerGroup of(int[] members, CriterionRatings criterion, double confidence) {
    List<String> all = criterion.compared().raters();
    List<String> own = Arrays.stream(members).mapToObj(all::get).sorted().toList();
    CriterionRatings others =
        criterion.without(all.stream().filter(name -> !own.contains(name)).toList());
    return new ReviewerGroup(
        own,
        AgreementAccumulator.of(others.compared())
            .coefficient(criterion.main().alpha(), confidence));
  }
}
