package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Point;
import dev.evenhand.engine.report.svg.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines over a common axis. Labels of the upright axis stand in a margin of their own, so that no
 * line crosses them.
 */
record LinesDrawing(Chart.Lines chart, Axis x, Axis y) {
  private static final int HEIGHT = 140;
  private static final int TOP = 14;
  private static final int FOOT = 20;

  /** The share of the width that the labels of the upright axis take. */
  private static final double MARGIN = 0.12;

  static Svg of(Chart.Lines chart) {
    Chart.Span across = chart.x();
    Chart.Span up = chart.y();
    Axis x = new Axis(across.low(), Math.max(across.high(), across.low() + 1e-9), List.of());
    Axis y =
        up.low() < 0
            ? Axis.around0(List.of(new Range(0, up.low(), up.high())), 1e-9)
            : Axis.over(up.low(), up.high());
    return new LinesDrawing(chart, x, y).draw();
  }

  /** The symbol at a line's points, for the key too; null for the line alone. */
  static @Nullable Shape shape(Chart.LineStyle style) {
    return switch (style) {
      case FIRST -> Shape.CIRCLE;
      case SECOND, SIGNAL -> Shape.DIAMOND;
      case LIMIT -> null;
    };
  }

  /** A class of the style sheet. */
  static String style(Chart.LineStyle style) {
    return switch (style) {
      case FIRST -> "first";
      case SECOND -> "second";
      case LIMIT -> "limit";
      case SIGNAL -> "harsh";
    };
  }

  private Svg draw() {
    Length size = Length.px(TOP + HEIGHT + FOOT);
    Drawing drawing = new Drawing(chart.title(), chart.description(), size, "line-chart");
    for (double tick : y.ticks()) {
      String text = Numbers.decimal(tick, y.digits());
      drawing.line(across(0, tick), across(1, tick), tick == 0 ? "zero" : "grid");
      drawing.label(Point.of(MARGIN - 0.02, down(tick) + 4), Anchor.END, text, "tick");
    }
    Chart.Level level = chart.level();
    if (level != null) {
      drawing.line(across(0, level.value()), across(1, level.value()), "guide");
    }
    chart.lines().forEach(line -> draw(drawing, line));
    if (level != null) {
      // Above the lines, which would cross it.
      Point end = Point.of(1, down(level.value()) + 14);
      drawing.label(end, Anchor.END, level.text(), "tick halo");
    }
    for (Chart.Foot foot : chart.feet()) {
      double share = MARGIN + (1 - MARGIN) * x.share(foot.x());
      Point below = Point.of(share, TOP + HEIGHT + 15.0);
      drawing.label(below, Anchor.within(share, 0.02), foot.text(), "tick");
    }
    return Svg.of(drawing);
  }

  private void draw(Drawing drawing, Chart.Line line) {
    List<Chart.Point> points = line.points();
    String style = style(line.style());
    for (int i = 1; i < points.size() && line.style() != Chart.LineStyle.SIGNAL; i++) {
      drawing.line(at(points.get(i - 1)), at(points.get(i)), "trend " + style);
    }
    Shape shape = shape(line.style());
    for (Chart.Point point : points) {
      if (shape != null && !point.note().isEmpty()) {
        drawing.group(point.note(), marks -> marks.symbol(at(point), shape, "symbol " + style));
      }
    }
  }

  private Point at(Chart.Point point) {
    return across(x.share(point.x()), point.y());
  }

  private Point across(double share, double value) {
    return Point.of(MARGIN + (1 - MARGIN) * share, down(value));
  }

  private double down(double value) {
    return TOP + (1 - y.share(value)) * HEIGHT;
  }
}
