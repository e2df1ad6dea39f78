package dev.evenhand.engine.report;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.reviewer.Direction;
import dev.evenhand.engine.reviewer.EwmaChart;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Control charts of several reviewers on the same axes, so that they compare. */
final class DriftCharts {
  /** More charts than these would be a page of their own; the table has all. */
  private static final int MOST_CHARTS = 100;

  /** More points than pixels would show nothing more. */
  private static final int MOST_POINTS = 150;

  private static final double LEAST_REACH = 1e-9;

  private final Chart.Span x;
  private final Chart.Span y;
  private final List<Chart.Foot> feet;

  private DriftCharts(List<EwmaChart.Point> points) {
    List<Instant> times = points.stream().map(EwmaChart.Point::time).sorted().toList();
    Instant first = times.get(0);
    Instant last = times.get(times.size() - 1);
    double reach =
        points.stream()
            .flatMapToDouble(point -> DoubleStream.of(point.average(), point.low(), point.high()))
            .map(Math::abs)
            .reduce(LEAST_REACH, Math::max);
    this.x = new Chart.Span(seconds(first), Math.max(seconds(last), seconds(first) + 1));
    this.y = new Chart.Span(-reach, reach);
    this.feet =
        List.of(
            new Chart.Foot(x.low(), Cells.day(first)), new Chart.Foot(x.high(), Cells.day(last)));
  }

  /** Of those who have a chart. */
  static Block of(List<DriftPart.Drift> drifts, Sentence caption) {
    List<DriftPart.Drift> shown = drifts.subList(0, Math.min(MOST_CHARTS, drifts.size()));
    List<EwmaChart.Point> points =
        shown.stream().flatMap(drift -> chart(drift).points().stream()).toList();
    if (points.isEmpty()) {
      return new Block.Figures(Detail.DETAIL, List.of());
    }
    DriftCharts charts = new DriftCharts(points);
    return new Block.Figures(Detail.DETAIL, caption, shown.stream().map(charts::figure).toList());
  }

  private static EwmaChart chart(DriftPart.Drift drift) {
    return drift.found().chart().value().orElseThrow();
  }

  /** Whether and when the chart leaves its limits. */
  static String words(EwmaChart chart, DriftPart.Drift drift) {
    EwmaChart.Signal signal = chart.signal();
    return signal == null
        ? "within its limits"
        : "%s on %s, %s"
            .formatted(
                drift.word(signal.direction()),
                Cells.day(signal.time()),
                Numbers.signed(signal.average(), drift.digits()));
  }

  private Block.Figure figure(DriftPart.Drift drift) {
    EwmaChart chart = chart(drift);
    List<EwmaChart.Point> points = thinned(chart.points());
    Stream<Chart.Line> lines =
        Stream.of(
            line(Chart.LineStyle.LIMIT, points, EwmaChart.Point::low),
            line(Chart.LineStyle.LIMIT, points, EwmaChart.Point::high),
            line(Chart.LineStyle.FIRST, points, EwmaChart.Point::average));
    Stream<Chart.Line> signal =
        chart.firstSignal().stream().map(one -> signal(one, drift.digits()));
    String name = drift.found().reviewer();
    Chart.Lines drawing =
        new Chart.Lines(
            "Severity of " + Display.name(name) + " over time",
            "A moving average between two limits; up is %s. The table below tells where it leaves"
                    .formatted(drift.word(Direction.HARSHER))
                + " them.",
            Stream.concat(lines, signal).toList(),
            x,
            y,
            feet,
            null,
            Format.signed(drift.digits()));
    return new Block.Figure(Sentence.name(name), words(chart, drift), drawing);
  }

  private static Chart.Line line(
      Chart.LineStyle style,
      List<EwmaChart.Point> points,
      ToDoubleFunction<EwmaChart.Point> value) {
    return new Chart.Line(
        "",
        style,
        points.stream()
            .map(point -> new Chart.Point(seconds(point.time()), value.applyAsDouble(point), ""))
            .toList());
  }

  private static Chart.Line signal(EwmaChart.Signal signal, int digits) {
    String note =
        "Leaves its limits on %s at %s"
            .formatted(Cells.day(signal.time()), Numbers.signed(signal.average(), digits));
    return new Chart.Line(
        "",
        Chart.LineStyle.SIGNAL,
        List.of(new Chart.Point(seconds(signal.time()), signal.average(), note)));
  }

  private static List<EwmaChart.Point> thinned(List<EwmaChart.Point> points) {
    int every = 1 + (points.size() - 1) / MOST_POINTS;
    return IntStream.range(0, points.size())
        .filter(i -> i % every == 0 || i == points.size() - 1)
        .mapToObj(points::get)
        .toList();
  }

  private static double seconds(Instant time) {
    return time.getEpochSecond();
  }
}
