package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Point;
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
    double bottom = TOP + (double) bars.size() * ROW;
    Drawing panel = Svg.panel(chart.title(), bars, BarsDrawing::words, bottom + 4);
    for (int i = 0; i < bars.size(); i++) {
      bar(panel, bars.get(i), TOP + (double) i * ROW);
    }
    for (double guide : chart.guides()) {
      panel.line(Point.of(x(guide), TOP), Point.of(x(guide), bottom), "guide");
      Point above = Point.of(x(guide), TOP - 6.0);
      panel.label(above, Anchor.MIDDLE, Numbers.percent(guide), "tick");
    }
    // Above the lines, which would cross the numbers.
    for (int i = 0; i < bars.size(); i++) {
      labels(panel, bars.get(i), TOP + (double) i * ROW + 17);
    }
    return Svg.of(panel);
  }

  private static String words(Chart.Share bar) {
    return bar.name() + " " + bar.label();
  }

  private static void bar(Drawing panel, Chart.Share bar, double top) {
    Length width = Length.share(x(bar.size()) - LEFT);
    Point corner = Point.of(LEFT, top + 5);
    panel.box(corner, width, Length.px(BAR), "shade-" + bar.shade(), words(bar));
  }

  private static void labels(Drawing panel, Chart.Share bar, double baseline) {
    panel.label(Point.of(0, baseline), Anchor.START, bar.name(), "name");
    Point behind = Point.of(x(bar.size()) + 0.015, baseline);
    panel.label(behind, Anchor.START, bar.label(), "tick halo");
  }

  private static double x(double share) {
    return LEFT + (RIGHT - LEFT) * share;
  }
}
