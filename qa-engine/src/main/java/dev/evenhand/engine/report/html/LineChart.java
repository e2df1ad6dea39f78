package dev.evenhand.engine.report.html;

import dev.evenhand.engine.report.finding.Numbers;
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
 * Lines over a common axis, such as a reviewer's severity over time. Labels of the upright axis
 * stand on their lines, so the drawing needs no margin and fills whatever width there is.
 *
 * @param x of all points
 * @param y of all points
 * @param height in pixels, of the part with the lines
 * @param digits of the numbers at the upright axis
 */
record LineChart(Axis x, Axis y, int height, int digits) {
  private static final int TOP = 14;
  private static final int FOOT = 20;

  /**
   * A line through points.
   *
   * @param style class in the style sheet, told apart by dashes and symbols too
   * @param shape at each point, or null for the line alone
   */
  record Series(String style, @Nullable Shape shape, List<Spot> spots) {
    Series {
      spots = List.copyOf(spots);
    }

    static Series line(String style, List<Spot> spots) {
      return new Series(style, null, spots);
    }
  }

  /**
   * A point.
   *
   * @param note what a pointer that rests on it is told
   */
  record Spot(double x, Range y, String note) {}

  /** A word under the drawing, at a place from 0 to 1. */
  record Foot(double share, String text) {}

  Chart of(
      String title, String description, List<Series> series, List<Foot> feet, List<Mark> more) {
    List<Mark> marks = new ArrayList<>(grid());
    marks.addAll(more);
    series.forEach(line -> marks.addAll(marks(line)));
    feet.forEach(foot -> marks.add(label(foot)));
    Length size = Length.px(TOP + height + FOOT);
    return Chart.of(new Drawing(title, description, size, "line-chart", marks));
  }

  /** A level line with a word. */
  List<Mark> level(double value, String style, String text) {
    double at = down(value);
    return List.of(
        new Mark.Line(Point.of(0, at), Point.of(1, at), style),
        new Mark.Label(Point.of(1, at - 4), Anchor.END, text, "tick " + style));
  }

  private List<Mark> grid() {
    List<Mark> marks = new ArrayList<>();
    for (double tick : y.ticks()) {
      double at = down(tick);
      marks.add(new Mark.Line(Point.of(0, at), Point.of(1, at), tick == 0 ? "zero" : "grid"));
      marks.add(
          new Mark.Label(Point.of(0, at - 3), Anchor.START, Numbers.decimal(tick, digits), "tick"));
    }
    return marks;
  }

  private List<Mark> marks(Series line) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 1; i < line.spots().size(); i++) {
      marks.add(
          new Mark.Line(
              at(line.spots().get(i - 1)), at(line.spots().get(i)), "trend " + line.style()));
    }
    Shape shape = line.shape();
    if (shape == null) {
      return marks;
    }
    for (Spot spot : line.spots()) {
      List<Mark> group = new ArrayList<>();
      if (spot.y().low() != null && spot.y().high() != null) {
        double across = x.share(spot.x());
        group.add(
            new Mark.Line(
                Point.of(across, down(spot.y().greatest())),
                Point.of(across, down(spot.y().least())),
                "interval " + line.style()));
      }
      group.add(new Mark.Symbol(at(spot), shape, "symbol " + line.style()));
      marks.add(new Mark.Group(spot.note(), group));
    }
    return marks;
  }

  private Mark label(Foot foot) {
    Anchor anchor =
        foot.share() < 0.02 ? Anchor.START : foot.share() > 0.98 ? Anchor.END : Anchor.MIDDLE;
    return new Mark.Label(Point.of(foot.share(), TOP + height + 15.0), anchor, foot.text(), "tick");
  }

  private Point at(Spot spot) {
    return Point.of(x.share(spot.x()), down(spot.y().value()));
  }

  private double down(double value) {
    return TOP + (1 - y.share(value)) * height;
  }
}
