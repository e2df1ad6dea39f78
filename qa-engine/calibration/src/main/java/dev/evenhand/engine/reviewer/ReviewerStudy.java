package dev.evenhand.engine.reviewer;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is found about the reviewers of a set of ratings.
 *
 * @param settings what was asked for
 * @param reference the reviewer whom the others are held against; null if there is none
 * @param criteria in the order in which they were given
 * @param halo by reviewer, over the criteria that stand for themselves
 * @param outliers who stands out, over all criteria together
 */
public record ReviewerStudy(
    ReviewerSettings settings,
    @Nullable String reference,
    List<OfCriterion> criteria,
    SortedMap<String, Estimate<Halo>> halo,
    OutlierTests outliers) {
  /** A study of more reviewers would take too long. */
  public static final int MAX_REVIEWERS = 1_000;

  /**
   * The ratings of one criterion.
   *
   * @param criterion its id
   * @param ratings every rating, "not applicable" as a category of its own
   * @param scores the ratings without "not applicable"; may be the same table
   * @param single whether it stands for itself, and is no sum of other criteria, which would go
   *     together with them by necessity
   * @param repeated every rating where reviewers rated items again, while the other tables have the
   *     first of each; null if nothing is repeated
   */
  public record Input(
      String criterion,
      RatingTable ratings,
      RatingTable scores,
      boolean single,
      @Nullable RatingTable repeated) {
    public Input {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(ratings, "ratings");
      Objects.requireNonNull(scores, "scores");
    }

    private Input without(@Nullable String reviewer) {
      if (reviewer == null) {
        return this;
      }
      RatingTable rest = ratings.without(reviewer);
      return new Input(
          criterion,
          rest,
          scores == ratings ? rest : scores.without(reviewer),
          single,
          repeated == null ? null : repeated.without(reviewer));
    }
  }

  /**
   * What is found on one criterion; each list in the order of the reviewers' names.
   *
   * @param criterion its id
   * @param accuracy against the reference; empty without one
   * @param panel against the average of all
   * @param scaleUse beside the others
   * @param consistency with themselves; empty unless items were rated again
   * @param drift over time; empty unless times are known
   */
  public record OfCriterion(
      String criterion,
      List<ReferenceAccuracy> accuracy,
      List<PanelDeviation> panel,
      List<ScaleUse> scaleUse,
      List<Consistency> consistency,
      List<ReviewerDrift> drift) {
    public OfCriterion {
      Objects.requireNonNull(criterion, "criterion");
      accuracy = Copies.list(accuracy, "accuracy");
      panel = Copies.list(panel, "panel");
      scaleUse = Copies.list(scaleUse, "scaleUse");
      consistency = Copies.list(consistency, "consistency");
      drift = Copies.list(drift, "drift");
    }
  }

  public ReviewerStudy {
    Objects.requireNonNull(settings, "settings");
    criteria = Copies.list(criteria, "criteria");
    halo = Copies.sorted(halo, "halo");
    Objects.requireNonNull(outliers, "outliers");
  }

  /**
   * Studies the reviewers. The reference is held against nobody: it has a part in {@code accuracy}
   * only.
   */
  public static ReviewerStudy of(
      List<Input> criteria, @Nullable String reference, ReviewerSettings settings) {
    Objects.requireNonNull(criteria, "criteria");
    Objects.requireNonNull(settings, "settings");
    SortedMap<String, RatingTable> all = new TreeMap<>();
    SortedMap<String, RatingTable> single = new TreeMap<>();
    for (Input criterion : criteria) {
      RatingTable scores = criterion.without(reference).scores();
      all.put(criterion.criterion(), scores);
      if (criterion.single()) {
        single.put(criterion.criterion(), scores);
      }
    }
    return new ReviewerStudy(
        settings,
        reference,
        criteria.stream().map(criterion -> study(criterion, reference, settings)).toList(),
        Halo.of(single, settings),
        OutlierTests.of(all, settings));
  }

  private static OfCriterion study(
      Input criterion, @Nullable String reference, ReviewerSettings settings) {
    Input own = criterion.without(reference);
    RatingTable scores = own.scores();
    return new OfCriterion(
        criterion.criterion(),
        reference == null
            ? List.of()
            : ReferenceAccuracy.of(criterion.ratings(), criterion.scores(), reference, settings),
        PanelDeviation.of(scores, settings),
        ScaleUse.of(scores, settings),
        own.repeated() == null ? List.of() : Consistency.of(own.repeated(), settings),
        scores.hasTimes() ? ReviewerDrift.of(scores, scores::time, settings) : List.of());
  }
}
