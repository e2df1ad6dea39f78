package dev.evenhand.engine.calibration;

import dev.evenhand.engine.calibration.judge.JudgeAgreement;
import dev.evenhand.engine.reviewer.Consistency;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds each judge against its measure: reviewers against the reference, else models against
 * people.
 */
record Judges(CalibrationData data, CalibrationSettings settings) {
  /** Beyond so many judges a report of each is a book. */
  private static final int MOST = 128;

  /** What is found of each judge, in the order of their names; none if there is no measure. */
  List<JudgeReport> reports() {
    List<String> models = data.modelReviewers();
    String reference = data.reference();
    Set<String> judges = reference == null ? new TreeSet<>(models) : others(Set.of(reference));
    Set<String> measure = reference == null ? others(Set.copyOf(models)) : Set.of(reference);
    return judges.size() > MOST || measure.isEmpty()
        ? List.of()
        : judges.stream()
            .map(judge -> report(judge, models.contains(judge), measure))
            .filter(report -> !report.criteria().isEmpty())
            .toList();
  }

  /** All reviewers but some. */
  private Set<String> others(Set<String> some) {
    Set<String> others = new TreeSet<>();
    data.criteria().forEach(criterion -> others.addAll(criterion.ratings().raters()));
    others.removeAll(some);
    return others;
  }

  private JudgeReport report(String judge, boolean model, Set<String> measure) {
    return new JudgeReport(
        judge,
        model,
        List.copyOf(new LinkedHashSet<>(measure)),
        data.criteria().stream()
            .filter(criterion -> criterion.kind() == CriterionKind.QUESTION)
            .flatMap(criterion -> on(criterion, judge, measure).stream())
            .toList());
  }

  private Optional<JudgeReport.OnCriterion> on(
      CriterionRatings criterion, String judge, Set<String> measure) {
    CriterionRatings asked =
        settings.notApplicable() == NotApplicableAs.MISSING
            ? criterion.withoutNotApplicable()
            : criterion;
    JudgeAgreement agreement = JudgeAgreement.of(asked, judge, measure, settings.confidence());
    return agreement.items() == 0
        ? Optional.empty()
        : Optional.of(
            new JudgeReport.OnCriterion(
                criterion.criterion(), agreement, consistency(criterion, judge)));
  }

  private @Nullable Consistency consistency(CriterionRatings criterion, String judge) {
    if (criterion.repeated() == null) {
      return null;
    }
    ReviewerSettings study = settings.study();
    return Consistency.of(
            criterion.repeated(),
            (study == null ? ReviewerSettings.ofDefaults() : study)
                .withConfidence(settings.confidence()))
        .stream()
        .filter(own -> own.reviewer().equals(judge) && own.items() > 0)
        .findFirst()
        .orElse(null);
  }
}
