package dev.evenhand.engine.report.page;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Point;
import dev.evenhand.engine.report.svg.Shape;
import java.util.List;

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
    guides = Copies.list(guides, "guides");
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
    Drawing row = guided(title);
    interval(row, range, style);
    return Svg.of(symbol(row, range.value(), shape, style));
  }

  /** One row with where its value was before something moved it. */
  Svg movedRow(String title, double before, Range range, Shape shape, String style) {
    Drawing row = guided(title);
    interval(row, range, "thin " + style);
    row.line(at(before), at(range.value()), "moved " + style);
    symbol(row, before, Shape.DOT, "before");
    return Svg.of(symbol(row, range.value(), shape, style));
  }

  /** A row without a value: the guides only. */
  Svg emptyRow(String title) {
    return Svg.of(guided(title));
  }

  private Drawing guided(String title) {
    Drawing row = new Drawing(title, "", Length.share(1), "row-chart");
    for (Guide guide : guides) {
      Length x = Length.share(across(guide.value()));
      row.line(new Point(x, TOP), new Point(x, BOTTOM), guide.style());
    }
    return row;
  }

  private void interval(Drawing row, Range range, String style) {
    if (range.low() == null || range.high() == null) {
      return;
    }
    row.line(at(range.least()), at(range.greatest()), "interval " + style);
    if (axis.isBeyond(range.least())) {
      symbol(row, axis.low(), Shape.ARROW_LEFT, style);
    }
    if (axis.isBeyond(range.greatest())) {
      symbol(row, axis.high(), Shape.ARROW_RIGHT, style);
    }
  }

  /**
   * The axis above the rows.
   *
   * @param left what it means to be on the left, or empty
   * @param right what it means to be on the right, or empty
   */
  Svg head(String title, String left, String right) {
    Drawing head = new Drawing(title, "", Length.px(40), "axis-chart");
    for (double tick : axis.ticks()) {
      double share = across(tick);
      String number = Numbers.decimal(tick, digits);
      head.label(Point.of(share, TICKS), Anchor.within(share, 0.04), number, "tick");
    }
    guides.forEach(guide -> word(head, across(guide.value()), guide.anchor(), guide.label()));
    word(head, 0, Anchor.START, left);
    word(head, 1, Anchor.END, right);
    return Svg.of(head);
  }

  private static void word(Drawing head, double share, Anchor anchor, String text) {
    if (!text.isEmpty()) {
      head.label(Point.of(share, WORDS), anchor, text, "tick");
    }
  }

  private Drawing symbol(Drawing row, double value, Shape shape, String style) {
    return row.symbol(at(value), shape, "symbol " + style);
  }

  private Point at(double value) {
    return new Point(Length.share(across(value)), MIDDLE);
  }

  /** Half a symbol of room at either end. */
  private double across(double value) {
    return MARGIN + (1 - 2 * MARGIN) * axis.share(value);
  }
}
