package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Mark;
import dev.evenhand.engine.report.svg.Point;
import dev.evenhand.engine.report.svg.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines over a common axis. Labels of the upright axis stand on their lines, so the drawing needs
 * no margin and fills whatever width there is.
 */
final class LinesDrawing {
  private static final int HEIGHT = 140;
  private static final int TOP = 14;
  private static final int FOOT = 20;

  private final Chart.Lines chart;
  private final Axis x;
  private final Axis y;

  private LinesDrawing(Chart.Lines chart) {
    this.chart = chart;
    Chart.Span across = chart.x();
    Chart.Span up = chart.y();
    this.x = new Axis(across.low(), Math.max(across.high(), across.low() + 1e-9), List.of());
    this.y =
        up.low() < 0
            ? Axis.around0(List.of(new Range(0, up.low(), up.high())), 1e-9)
            : Axis.over(up.low(), up.high());
  }

  static Svg of(Chart.Lines chart) {
    return new LinesDrawing(chart).draw();
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
    List<Mark> marks = new ArrayList<>(grid());
    Chart.Level level = chart.level();
    if (level != null) {
      double at = down(level.value());
      marks.add(new Mark.Line(Point.of(0, at), Point.of(1, at), "guide"));
      marks.add(new Mark.Label(Point.of(1, at - 4), Anchor.END, level.text(), "tick guide"));
    }
    chart.lines().forEach(line -> marks.addAll(marks(line)));
    chart.feet().forEach(foot -> marks.add(label(foot)));
    Length size = Length.px(TOP + HEIGHT + FOOT);
    return Svg.of(new Drawing(chart.title(), chart.description(), size, "line-chart", marks));
  }

  private List<Mark> grid() {
    List<Mark> marks = new ArrayList<>();
    for (double tick : y.ticks()) {
      double at = down(tick);
      marks.add(new Mark.Line(Point.of(0, at), Point.of(1, at), tick == 0 ? "zero" : "grid"));
      String text = Numbers.decimal(tick, y.digits());
      marks.add(new Mark.Label(Point.of(0, at - 3), Anchor.START, text, "tick"));
    }
    return marks;
  }

  private List<Mark> marks(Chart.Line line) {
    List<Mark> marks = new ArrayList<>();
    List<Chart.Point> points = line.points();
    String style = style(line.style());
    for (int i = 1; i < points.size() && line.style() != Chart.LineStyle.SIGNAL; i++) {
      marks.add(new Mark.Line(at(points.get(i - 1)), at(points.get(i)), "trend " + style));
    }
    Shape shape = shape(line.style());
    for (Chart.Point point : points) {
      if (shape != null && !point.note().isEmpty()) {
        Mark symbol = new Mark.Symbol(at(point), shape, "symbol " + style);
        marks.add(new Mark.Group(point.note(), List.of(symbol)));
      }
    }
    return marks;
  }

  private Mark label(Chart.Foot foot) {
    double share = x.share(foot.x());
    Anchor anchor = share < 0.02 ? Anchor.START : share > 0.98 ? Anchor.END : Anchor.MIDDLE;
    return new Mark.Label(Point.of(share, TOP + HEIGHT + 15.0), anchor, foot.text(), "tick");
  }

  private Point at(Chart.Point point) {
    return Point.of(x.share(point.x()), down(point.y()));
  }

  private double down(double value) {
    return TOP + (1 - y.share(value)) * HEIGHT;
  }
}
