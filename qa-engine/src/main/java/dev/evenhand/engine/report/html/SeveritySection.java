package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.finding.Reasons;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How severe reviewers are: a caterpillar plot that is a table.
 *
 * @param criterion whose severities these are
 * @param unit of the numbers, such as "percent points"
 * @param head the axis
 * @param rows the harshest first
 */
record SeveritySection(String criterion, String unit, Chart head, List<Row> rows) {
  /**
   * One reviewer.
   *
   * @param reason why there is no severity, or no interval; empty if there are both
   * @param side the departure in a word
   */
  record Row(
      String reviewer,
      Shown ratings,
      Shown mean,
      Shown severity,
      Shown low,
      Shown high,
      String reason,
      String side,
      String style,
      Icon icon,
      Chart chart) {}

  static @Nullable SeveritySection of(Reading reading) {
    return reading.severity().map(criterion -> of(criterion, reading.reviewers())).orElse(null);
  }

  private static SeveritySection of(CriterionReport criterion, List<String> order) {
    int digits = Reading.digits(criterion);
    List<Range> ranges =
        criterion.severity().severityByReviewer().values().stream()
            .flatMap(severity -> Range.of(severity).stream())
            .toList();
    Axis axis = Axis.around0(ranges, Reading.width(criterion).orElse(1) / 50);
    IntervalChart chart =
        new IntervalChart(axis, List.of(IntervalChart.Guide.zero()), axis.digits());
    List<Row> rows =
        order.stream()
            .flatMap(name -> summary(criterion, name).stream())
            .map(summary -> row(summary, criterion, chart, digits))
            .toList();
    String unit =
        criterion.kind() == CriterionKind.QUESTION ? "units of its scale" : "percent points";
    return new SeveritySection(
        Display.name(criterion.name()),
        unit,
        chart.head("Axis of severity in " + unit, "← more lenient", "harsher →"),
        rows);
  }

  private static Optional<ReviewerSummary> summary(CriterionReport criterion, String reviewer) {
    return criterion.reviewers().stream().filter(s -> s.reviewer().equals(reviewer)).findFirst();
  }

  private static Row row(
      ReviewerSummary reviewer, CriterionReport criterion, IntervalChart chart, int digits) {
    Coefficient severity = criterion.severity().of(reviewer.reviewer()).orElse(reviewer.severity());
    Range range = Range.of(severity).orElse(null);
    Side side = range == null ? Side.UNKNOWN : Side.of(criterion.severity(), reviewer.reviewer());
    return new Row(
        Display.name(reviewer.reviewer()),
        Shown.count(reviewer.numericRatings()),
        Shown.number(reviewer.mean(), digits),
        range == null ? Shown.nothing() : Shown.signed(range.value(), digits),
        range == null ? Shown.nothing() : range.lowShown(digits),
        range == null ? Shown.nothing() : range.highShown(digits),
        Reasons.of(severity),
        side.word(),
        side.id(),
        side.icon(),
        range == null
            ? chart.emptyRow("No severity")
            : chart.row(tip(range, digits), range, side.shape(), side.id()));
  }

  private static String tip(Range range, int digits) {
    String value = "Severity " + Numbers.signed(range.value(), digits);
    return range.low() == null || range.high() == null
        ? value + ", no interval"
        : "%s, interval %s to %s"
            .formatted(
                value, Numbers.decimal(range.low(), digits), Numbers.decimal(range.high(), digits));
  }
}
