package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.verdict.AgreementLevel;
import dev.evenhand.engine.calibration.verdict.AnswerLean;
import dev.evenhand.engine.calibration.verdict.OthersAlone;
import dev.evenhand.engine.calibration.verdict.ReviewerWays;
import dev.evenhand.engine.estimate.Confidence;
import dev.evenhand.engine.estimate.Interval;
import java.util.List;
import java.util.stream.Stream;

/** Who is named on a criterion, and how far the others agree. */
record NamedReviewers(CriterionRatings ratings, CriterionReport criterion) {
  /** Fewer don't agree with each other. */
  private static final int LEAST_OTHERS = 2;

  /** The same with how far the others agree, if somebody is named and two others are left. */
  CriterionReport withOthersAlone() {
    List<String> named = names();
    long others = ratings.compared().raters().size() - (long) named.size();
    if (named.isEmpty() || others < LEAST_OTHERS || isSettled()) {
      return criterion;
    }
    ReviewerWays ways = criterion.ways();
    return criterion.decided(
        criterion.erratic(),
        criterion.camps(),
        new ReviewerWays(ways.reversed(), ways.leans(), new OthersAlone(named, alpha(named))),
        criterion.models());
  }

  /** Whether there is nothing to explain, or nothing known. */
  private boolean isSettled() {
    AgreementLevel level = criterion.verdict().level();
    return !level.isJudged() || level == AgreementLevel.RELIABLE;
  }

  private Coefficient alpha(List<String> named) {
    return AgreementAccumulator.of(ratings.without(named).compared())
        .coefficient(
            ratings.main().alpha(),
            criterion.alpha().interval().map(Interval::confidence).orElse(Confidence.USUAL));
  }

  private List<String> names() {
    return Stream.of(
            // Reports name nobody as erratic where reviewers agree well enough.
            criterion.erratic().stream().filter(name -> VerdictsOnPeople.isOpen(criterion)),
            criterion.ways().reversed().stream(),
            criterion.ways().leans().stream()
                .filter(AnswerLean::distinct)
                .map(AnswerLean::reviewer),
            criterion.severity().bySeverity().stream()
                .filter(name -> criterion.severity().flag(name).isPresent()))
        .flatMap(names -> names)
        .distinct()
        .sorted()
        .toList();
  }
}
