package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Mark;
import dev.evenhand.engine.report.svg.Point;
import java.util.ArrayList;
import java.util.List;

/** Ratios that do not add up, a bar each. */
final class BarsDrawing {
  private static final int ROW = 26;
  private static final int BAR = 16;
  private static final int TOP = 20;

  /** Names stand on the left, numbers on the right. */
  private static final double LEFT = 0.28;

  private static final double RIGHT = 0.86;

  private BarsDrawing() {}

  static Svg of(Chart.Bars chart) {
    List<Chart.Share> bars = chart.bars();
    List<Mark> marks = new ArrayList<>();
    List<Mark> labels = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      double top = TOP + (double) i * ROW;
      marks.add(bar(bars.get(i), top));
      labels.addAll(labels(bars.get(i), top));
    }
    double bottom = TOP + (double) bars.size() * ROW;
    chart.guides().forEach(guide -> marks.addAll(guide(guide, bottom)));
    // Above the lines, which would cross the numbers.
    marks.addAll(labels);
    return Svg.panel(chart.title(), bars, BarsDrawing::words, bottom + 4, marks);
  }

  private static String words(Chart.Share bar) {
    return bar.name() + " " + bar.label();
  }

  private static Mark bar(Chart.Share bar, double top) {
    return new Mark.Box(
        Point.of(LEFT, top + 5),
        Length.share(x(bar.size()) - LEFT),
        Length.px(BAR),
        "shade-" + bar.shade(),
        words(bar));
  }

  private static List<Mark> labels(Chart.Share bar, double top) {
    double baseline = top + 17;
    return List.of(
        new Mark.Label(Point.of(0, baseline), Anchor.START, bar.name(), "name"),
        new Mark.Label(
            Point.of(x(bar.size()) + 0.015, baseline), Anchor.START, bar.label(), "tick halo"));
  }

  private static List<Mark> guide(double value, double bottom) {
    return List.of(
        new Mark.Line(Point.of(x(value), TOP), Point.of(x(value), bottom), "guide"),
        new Mark.Label(
            Point.of(x(value), TOP - 6.0), Anchor.MIDDLE, Numbers.percent(value), "tick"));
  }

  private static double x(double share) {
    return LEFT + (RIGHT - LEFT) * share;
  }
}
