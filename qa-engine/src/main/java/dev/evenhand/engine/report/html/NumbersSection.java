package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientWarning;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.finding.Reasons;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every coefficient of every criterion. */
record NumbersSection(List<Criterion> criteria) {
  private static final int DIGITS = 3;

  /** One criterion's coefficients. */
  record Criterion(
      String name, String id, String scale, String categories, Shown missing, List<Row> rows) {}

  /**
   * One coefficient.
   *
   * @param note why there is no value or no interval, and what to know beside it
   */
  record Row(
      String id,
      Shown value,
      Shown error,
      Shown low,
      Shown high,
      String how,
      Shown items,
      String note) {}

  static NumbersSection of(Reading reading) {
    return new NumbersSection(
        reading.report().criteria().stream().map(NumbersSection::criterion).toList());
  }

  private static Criterion criterion(CriterionReport criterion) {
    return new Criterion(
        Display.name(criterion.name()),
        Display.name(criterion.criterion()),
        criterion.main().name().toLowerCase(Locale.ROOT),
        criterion.declared() ? "declared" : "those that occur",
        Shown.count(criterion.missing()),
        criterion.coefficients().entrySet().stream()
            .map(entry -> row(entry.getKey().id(), entry.getValue()))
            .toList());
  }

  private static Row row(String id, Coefficient coefficient) {
    Interval bounds = coefficient.interval().orElse(null);
    return new Row(
        id,
        Shown.number(coefficient.estimate().value().orElse(null), DIGITS),
        bounds == null ? Shown.nothing() : Shown.number(bounds.standardError(), DIGITS),
        bounds == null ? Shown.nothing() : Shown.number(bounds.low(), DIGITS),
        bounds == null ? Shown.nothing() : Shown.number(bounds.high(), DIGITS),
        bounds == null ? "" : bounds.method().id(),
        Shown.count(coefficient.itemsUsed()),
        note(coefficient));
  }

  private static String note(Coefficient coefficient) {
    String reason = Reasons.of(coefficient);
    String warnings =
        coefficient.warnings().stream()
            .map(NumbersSection::words)
            .collect(Collectors.joining("; "));
    return reason.isEmpty() || warnings.isEmpty() ? reason + warnings : reason + "; " + warnings;
  }

  private static String words(CoefficientWarning warning) {
    return switch (warning) {
      case FEW_ITEMS -> "fewer than 30 items, so the interval is rough";
      case PREVALENCE -> "one category holds over 90 %, so values are low and unsteady";
      case CONSTANT_REVIEWER -> "some reviewer used one category only";
    };
  }
}
