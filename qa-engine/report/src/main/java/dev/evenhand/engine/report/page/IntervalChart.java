package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Mark;
import dev.evenhand.engine.report.svg.Point;
import dev.evenhand.engine.report.svg.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Values with their intervals below each other on one axis: a forest plot or a caterpillar plot,
 * one row of a table each. The table has the same numbers in words, so it is the chart's
 * alternative.
 *
 * @param axis of all rows
 * @param guides upright lines through all rows
 * @param digits of the numbers at the axis
 */
record IntervalChart(Axis axis, List<Guide> guides, int digits) {
  private static final Length MIDDLE = Length.share(0.5);
  private static final Length TOP = Length.px(0);
  private static final Length BOTTOM = Length.share(1);
  private static final double MARGIN = 0.02;
  private static final int WORDS = 14;
  private static final int TICKS = 33;

  IntervalChart {
    guides = List.copyOf(guides);
  }

  /**
   * An upright line.
   *
   * @param label beside it above the axis, or empty
   * @param anchor where the line stands to the label
   */
  record Guide(double value, String style, String label, Anchor anchor) {
    /** The line at 0. */
    static Guide zero() {
      return new Guide(0, "zero", "", Anchor.MIDDLE);
    }

    /** A faint line at each tick. */
    static List<Guide> grid(Axis axis) {
      return axis.ticks().stream().map(tick -> new Guide(tick, "grid", "", Anchor.MIDDLE)).toList();
    }
  }

  /** One row. */
  Svg row(String title, Range range, Shape shape, String style) {
    return row(title, interval(range, style), List.of(symbol(range.value(), shape, style)));
  }

  /** One row with where its value was before something moved it. */
  Svg movedRow(String title, double before, Range range, Shape shape, String style) {
    return row(
        title,
        interval(range, "thin " + style),
        List.of(
            line(before, range.value(), "moved " + style),
            symbol(before, Shape.DOT, "before"),
            symbol(range.value(), shape, style)));
  }

  private Svg row(String title, List<Mark> interval, List<Mark> symbols) {
    List<Mark> marks = Stream.of(guideLines(), interval, symbols).flatMap(List::stream).toList();
    return Svg.of(new Drawing(title, "", Length.share(1), "row-chart", marks));
  }

  private List<Mark> interval(Range range, String style) {
    if (range.low() == null || range.high() == null) {
      return List.of();
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(line(range.least(), range.greatest(), "interval " + style));
    if (axis.isBeyond(range.least())) {
      marks.add(symbol(axis.low(), Shape.ARROW_LEFT, style));
    }
    if (axis.isBeyond(range.greatest())) {
      marks.add(symbol(axis.high(), Shape.ARROW_RIGHT, style));
    }
    return marks;
  }

  private Mark line(double from, double to, String style) {
    return new Mark.Line(at(from), at(to), style);
  }

  /** A row without a value: the guides only. */
  Svg emptyRow(String title) {
    return row(title, List.of(), List.of());
  }

  /**
   * The axis above the rows.
   *
   * @param left what it means to be on the left, or empty
   * @param right what it means to be on the right, or empty
   */
  Svg head(String title, String left, String right) {
    List<Mark> marks = new ArrayList<>();
    for (double tick : axis.ticks()) {
      marks.add(tick(tick));
    }
    for (Guide guide : guides) {
      marks.add(word(across(guide.value()), guide.anchor(), guide.label()));
    }
    marks.add(word(0, Anchor.START, left));
    marks.add(word(1, Anchor.END, right));
    marks.removeIf(mark -> mark instanceof Mark.Label label && label.text().isEmpty());
    return Svg.of(new Drawing(title, "", Length.px(40), "axis-chart", marks));
  }

  private List<Mark> guideLines() {
    return guides.stream()
        .<Mark>map(
            guide -> {
              Length x = Length.share(across(guide.value()));
              return new Mark.Line(new Point(x, TOP), new Point(x, BOTTOM), guide.style());
            })
        .toList();
  }

  private Mark symbol(double value, Shape shape, String style) {
    return new Mark.Symbol(at(value), shape, "symbol " + style);
  }

  private Point at(double value) {
    return new Point(Length.share(across(value)), MIDDLE);
  }

  /** Half a symbol of room at either end. */
  private double across(double value) {
    return MARGIN + (1 - 2 * MARGIN) * axis.share(value);
  }

  private Mark tick(double value) {
    double share = across(value);
    Anchor anchor = share < 0.04 ? Anchor.START : share > 0.96 ? Anchor.END : Anchor.MIDDLE;
    return new Mark.Label(Point.of(share, TICKS), anchor, Numbers.decimal(value, digits), "tick");
  }

  private static Mark word(double share, Anchor anchor, String text) {
    return new Mark.Label(Point.of(share, WORDS), anchor, text, "tick");
  }
}
