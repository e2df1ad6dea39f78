package dev.evenhand.engine.report.html;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.reviewer.ChangePoint;
import dev.evenhand.engine.reviewer.Direction;
import dev.evenhand.engine.reviewer.EwmaChart;
import dev.evenhand.engine.reviewer.ReviewerDrift;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether severity drifts over time: a control chart for each reviewer, and the same as a table.
 *
 * @param criterion whose severity it is
 * @param falseAlarms the share of charts that signal where nothing changes
 */
record DriftSection(String criterion, Shown falseAlarms, List<Panel> panels, List<Row> rows) {
  /** One reviewer's chart. */
  record Panel(String reviewer, String words, Chart chart) {}

  /**
   * One reviewer.
   *
   * @param chart whether the chart signals, in words
   * @param change the most likely change, in words
   */
  record Row(
      String reviewer,
      Shown ratings,
      String chart,
      String change,
      Shown size,
      Shown low,
      Shown high,
      Shown p) {}

  static @Nullable DriftSection of(Reading reading) {
    ReviewerStudy study = reading.report().study();
    CriterionReport criterion = reading.severity().orElse(null);
    if (study == null || criterion == null) {
      return null;
    }
    List<ReviewerDrift> drifts =
        study.criteria().stream()
            .filter(found -> found.criterion().equals(criterion.criterion()))
            .flatMap(found -> found.drift().stream())
            .toList();
    if (drifts.isEmpty()) {
      return null;
    }
    int digits = Reading.digits(criterion);
    List<String> order = reading.reviewers();
    List<ReviewerDrift> sorted =
        order.stream()
            .flatMap(name -> drifts.stream().filter(drift -> drift.reviewer().equals(name)))
            .toList();
    DriftCharts charts = DriftCharts.of(sorted, digits);
    return new DriftSection(
        Display.name(criterion.name()),
        Shown.percent(study.settings().falseAlarmRate()),
        sorted.stream().flatMap(drift -> panel(drift, charts, digits).stream()).toList(),
        sorted.stream().map(drift -> row(drift, digits)).toList());
  }

  private static Optional<Panel> panel(ReviewerDrift drift, DriftCharts charts, int digits) {
    return drift
        .chart()
        .value()
        .map(
            chart ->
                new Panel(
                    Display.name(drift.reviewer()),
                    words(chart, digits),
                    charts.chart(Display.name(drift.reviewer()), chart)));
  }

  private static String words(EwmaChart chart, int digits) {
    EwmaChart.Signal signal = chart.signal();
    return signal == null
        ? "within its limits"
        : "%s on %s, %s"
            .formatted(
                direction(signal.direction()),
                Days.of(signal.time()),
                Numbers.signed(signal.average(), digits));
  }

  private static Row row(ReviewerDrift drift, int digits) {
    ChangePoint change = drift.change().value().orElse(null);
    return new Row(
        Display.name(drift.reviewer()),
        Shown.count(drift.ratings()),
        drift.chart().value().map(chart -> words(chart, digits)).orElse(""),
        change == null ? drift.change().reason().map(Reason::text).orElse("") : words(change),
        change == null ? Shown.nothing() : Shown.signed(change.size().value(), digits),
        bound(change, true, digits),
        bound(change, false, digits),
        change == null ? Shown.nothing() : Shown.probability(drift.adjustedP()));
  }

  private static Shown bound(@Nullable ChangePoint change, boolean low, int digits) {
    return change == null
        ? Shown.nothing()
        : change
            .size()
            .interval()
            .map(bounds -> Shown.number(low ? bounds.low() : bounds.high(), digits))
            .orElse(Shown.nothing());
  }

  private static String words(ChangePoint change) {
    return change.detected()
        ? "%s between %s and %s"
            .formatted(
                direction(change.direction()), Days.of(change.before()), Days.of(change.after()))
        : "no clear change";
  }

  private static String direction(Direction direction) {
    return direction == Direction.HARSHER ? "harsher" : "more lenient";
  }
}
