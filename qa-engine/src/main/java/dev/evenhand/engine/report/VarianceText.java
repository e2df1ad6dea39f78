package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.model.VarianceComponents;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The part of a calibration report on what makes ratings vary, and how many reviewers it takes. */
final class VarianceText {
  private static final int NAME = 44;
  private static final int MOST_CRITERIA = 30;

  private VarianceText() {}

  /** A line a criterion; empty if none has components. */
  static String of(CalibrationReport report) {
    TextTable table = new TextTable("  ", "llrrrrrrrr");
    table.row(
        "", "method", "items", "reviewers", "rest", "G(1)", "Phi(1)", "Phi(3)", "compare", "judge");
    boolean any = false;
    for (CriterionReport criterion : shown(report)) {
      Optional<VarianceComponents> chosen = criterion.models().variance().chosen();
      if (chosen.isPresent()) {
        add(table, criterion, chosen.get());
        any = true;
      }
    }
    return any
        ? "\nWhat makes ratings vary, in % of their variance, and how reliable reviewers are\n"
            + table.text()
            + "  (G: for comparing items, Phi: for judging one against a mark, of so many reviewers;"
            + " compare, judge:\n   how many reviewers an item takes for a reliability of 0.8; components below 0 count as 0)\n"
        : "";
  }

  /** Of evaluations the scores only: what a question is worth stands in the JSON. */
  private static List<CriterionReport> shown(CalibrationReport report) {
    boolean scores = report.criteria().stream().anyMatch(c -> c.kind() == CriterionKind.TOTAL);
    return report.criteria().stream()
        .filter(c -> !scores || c.kind() != CriterionKind.QUESTION)
        .limit(MOST_CRITERIA)
        .toList();
  }

  private static void add(
      TextTable table, CriterionReport criterion, VarianceComponents components) {
    VarianceReport variance = criterion.models().variance();
    table.row(
        Words.shortened(criterion.criterion(), NAME),
        components.method().id(),
        share(components.item(), components),
        share(components.rater(), components),
        share(components.residual(), components),
        Numbers.decimal(components.decisionStudy().generalizability(1), 3),
        Numbers.decimal(components.decisionStudy().dependability(1), 3),
        Numbers.decimal(components.decisionStudy().dependability(3), 3),
        number(variance.reviewersToCompare()),
        number(variance.reviewersToJudge()));
  }

  private static String share(double component, VarianceComponents all) {
    return all.total() == 0 ? "-" : Numbers.decimal(100 * Math.max(0, component) / all.total(), 1);
  }

  private static String number(OptionalLong reviewers) {
    return reviewers.isPresent() ? String.valueOf(reviewers.getAsLong()) : "no number";
  }
}
