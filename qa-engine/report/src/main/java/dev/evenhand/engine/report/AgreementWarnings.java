package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.CoefficientWarning;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.AgreementLevel;
import dev.evenhand.engine.report.document.Sentence;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What changes how the numbers of agreement are read: the warnings of alpha, in words. */
final class AgreementWarnings {
  private static final int NAMED = 6;

  private AgreementWarnings() {}

  static Stream<Sentence> of(ReportOutline outline) {
    return Stream.concat(
        Stream.of(
            listed(
                "Fewer than 30 interactions were rated twice, so bounds are rough: {}.",
                CoefficientWarning.FEW_ITEMS,
                outline),
            listed(
                "More than 90 % of the ratings are one answer, so alpha is low and unsteady: {}.",
                CoefficientWarning.PREVALENCE, outline)),
        outline.report().criteria().stream().map(AgreementWarnings::constant));
  }

  private static Sentence listed(
      String template, CoefficientWarning warning, ReportOutline outline) {
    List<CriterionReport> warned =
        outline.report().criteria().stream()
            .filter(one -> one.alpha().warnings().contains(warning))
            .filter(one -> one.verdict().level() != AgreementLevel.TOO_FEW)
            .toList();
    return warned.isEmpty() ? Sentence.EMPTY : Sentence.of(template, Titles.of(warned));
  }

  /** Reviewers who gave one answer only, where others gave more. */
  private static Sentence constant(CriterionReport criterion) {
    if (!criterion.alpha().warnings().contains(CoefficientWarning.CONSTANT_REVIEWER)) {
      return Sentence.EMPTY;
    }
    List<String> names =
        criterion.countsByReviewer().entrySet().stream()
            .filter(entry -> isConstant(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return names.isEmpty()
        ? Sentence.of(
            "Some reviewer gave one and the same answer to all of {}.", Titles.of(criterion))
        : Sentence.of(
            "One and the same answer to all of {} came from {}: that agrees with others by their"
                + " answers alone.",
            Titles.of(criterion),
            Sentence.names(names, NAMED));
  }

  private static boolean isConstant(List<Long> counts) {
    return counts.stream().filter(count -> count > 0).count() == 1
        && counts.stream().mapToLong(Long::longValue).sum() > 1;
  }
}
