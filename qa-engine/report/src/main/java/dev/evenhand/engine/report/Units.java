package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import java.util.OptionalDouble;

/** In what differences on a criterion are told: points of so many, or units of a number. */
final class Units {
  private Units() {}

  /**
   * What a difference of 1 is.
   *
   * @param score whether lower means worse
   */
  static String of(boolean score) {
    return score ? "points" : "units";
  }

  /** " (of 100)" of a score, of a question " (of a span of 4)" if that is known. */
  static Sentence ofAll(CriterionReport criterion) {
    if (criterion.kind() != CriterionKind.QUESTION) {
      return Sentence.of(" (of\u00a0100)");
    }
    OptionalDouble span = criterion.width();
    return span.isEmpty()
        ? Sentence.EMPTY
        : Sentence.of(
            " (of a span of\u00a0{})",
            Sentence.number(
                span.getAsDouble(),
                Numbers.shortest(span.getAsDouble(), ReportOutline.digits(criterion))));
  }

  /** "7.4 points", without a sign. */
  static Sentence amount(double value, CriterionReport criterion, boolean score) {
    return Sentence.of(
        "{} {}",
        Sentence.number(value, Numbers.decimal(Math.abs(value), ReportOutline.digits(criterion))),
        of(score));
  }
}
