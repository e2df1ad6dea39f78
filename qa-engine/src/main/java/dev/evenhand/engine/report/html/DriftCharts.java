package dev.evenhand.engine.report.html;

import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.svg.Mark;
import dev.evenhand.engine.report.svg.Shape;
import dev.evenhand.engine.reviewer.EwmaChart;
import dev.evenhand.engine.reviewer.ReviewerDrift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Control charts of several reviewers on the same axes, so that they compare. */
final class DriftCharts {
  private static final int HEIGHT = 120;

  /** More points than pixels would show nothing more. */
  private static final int MOST_POINTS = 150;

  private final LineChart lines;
  private final List<LineChart.Foot> feet;
  private final int digits;

  private DriftCharts(LineChart lines, List<LineChart.Foot> feet, int digits) {
    this.lines = lines;
    this.feet = feet;
    this.digits = digits;
  }

  static DriftCharts of(List<ReviewerDrift> drifts, int digits) {
    List<EwmaChart.Point> all =
        drifts.stream()
            .flatMap(drift -> drift.chart().value().stream())
            .flatMap(chart -> chart.points().stream())
            .toList();
    List<Range> ranges =
        all.stream().map(point -> new Range(point.average(), point.low(), point.high())).toList();
    double first = all.stream().mapToDouble(point -> seconds(point.time())).min().orElse(0);
    double last = all.stream().mapToDouble(point -> seconds(point.time())).max().orElse(0);
    Axis x = new Axis(first, Math.max(last, first + 1), List.of());
    Axis y = Axis.around0(ranges, 1e-9);
    List<LineChart.Foot> feet =
        all.isEmpty()
            ? List.of()
            : List.of(
                new LineChart.Foot(0, Days.of(Instant.ofEpochSecond((long) first))),
                new LineChart.Foot(1, Days.of(Instant.ofEpochSecond((long) last))));
    return new DriftCharts(new LineChart(x, y, HEIGHT, y.digits()), feet, digits);
  }

  Chart chart(String reviewer, EwmaChart chart) {
    List<EwmaChart.Point> points = thinned(chart.points());
    List<LineChart.Series> series = new ArrayList<>();
    series.add(line("limit", points, EwmaChart.Point::low));
    series.add(line("limit", points, EwmaChart.Point::high));
    series.add(line("first", points, EwmaChart.Point::average));
    EwmaChart.Signal signal = chart.signal();
    if (signal != null) {
      String note =
          "Leaves its limits on %s at %s"
              .formatted(Days.of(signal.time()), Numbers.signed(signal.average(), digits));
      series.add(
          new LineChart.Series(
              "harsh",
              Shape.DIAMOND,
              List.of(
                  new LineChart.Spot(
                      seconds(signal.time()), new Range(signal.average(), null, null), note))));
    }
    return lines.of(
        "Severity of " + reviewer + " over time",
        "A moving average between two limits; up is harsher. The table below tells where it leaves"
            + " them.",
        series,
        feet,
        List.<Mark>of());
  }

  private static LineChart.Series line(
      String style, List<EwmaChart.Point> points, ToDoubleFunction<EwmaChart.Point> value) {
    return LineChart.Series.line(
        style,
        points.stream()
            .map(
                point ->
                    new LineChart.Spot(
                        seconds(point.time()),
                        new Range(value.applyAsDouble(point), null, null),
                        ""))
            .toList());
  }

  private static List<EwmaChart.Point> thinned(List<EwmaChart.Point> points) {
    int every = 1 + (points.size() - 1) / MOST_POINTS;
    List<EwmaChart.Point> thinned = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (i % every == 0 || i == points.size() - 1) {
        thinned.add(points.get(i));
      }
    }
    return thinned;
  }

  private static double seconds(Instant time) {
    return time.getEpochSecond();
  }
}
