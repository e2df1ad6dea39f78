package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Point;
import java.util.List;
import java.util.Objects;

/** Values with their intervals around 0 in one small drawing, a row each. */
record IntervalsDrawing(Chart.Intervals chart, Axis axis) {
  private static final int ROW = 20;
  private static final int TOP = 18;
  private static final double PLOT = 0.36;
  private static final int NAME = 14;

  static Svg of(Chart.Intervals chart) {
    double edge = Math.max(chart.reach(), 1e-9);
    Axis axis = Axis.around0(List.of(new Range(0, -edge, edge)), 0);
    return new IntervalsDrawing(chart, axis).draw();
  }

  private Svg draw() {
    List<Chart.NamedInterval> rows = chart.rows();
    double bottom = TOP + (double) rows.size() * ROW;
    List<Chart.NamedInterval> known = rows.stream().filter(row -> row.value() != null).toList();
    Drawing panel = Svg.panel(chart.title(), known, this::note, bottom + 4);
    List<Double> ticks = axis.ticks();
    for (double tick : List.of(ticks.get(0), 0.0, ticks.get(ticks.size() - 1))) {
      tick(panel, tick, bottom);
    }
    for (int i = 0; i < rows.size(); i++) {
      Chart.NamedInterval row = rows.get(i);
      double middle = TOP + (i + 0.5) * ROW;
      String name = Display.shortened(row.name(), NAME);
      panel.label(Point.of(0, middle + 4), Anchor.START, name, "name");
      Double value = row.value();
      if (value != null) {
        panel.group(note(row), marks -> interval(marks, row, value, middle));
      }
    }
    return Svg.of(panel);
  }

  private void tick(Drawing panel, double tick, double bottom) {
    double across = across(tick);
    panel.line(Point.of(across, TOP), Point.of(across, bottom), tick == 0 ? "zero" : "grid");
    Anchor anchor = across > 0.95 ? Anchor.END : Anchor.MIDDLE;
    String text = Numbers.decimal(tick, axis.digits());
    panel.label(Point.of(across, TOP - 6.0), anchor, text, "tick");
  }

  private void interval(Drawing panel, Chart.NamedInterval row, double value, double middle) {
    Cell.Interval interval = row.interval();
    String style = row.tone().id();
    if (interval != null) {
      Point low = Point.of(across(interval.low()), middle);
      panel.line(low, Point.of(across(interval.high()), middle), "interval " + style);
    }
    panel.symbol(Point.of(across(value), middle), Symbols.of(row.tone()), "symbol " + style);
  }

  private double across(double value) {
    return PLOT + (1 - PLOT) * axis.share(value);
  }

  /** What is said of a row that has a value. */
  private String note(Chart.NamedInterval row) {
    double value = Objects.requireNonNull(row.value(), row.name());
    String named = Display.name(row.name()) + " " + chart.format().text(value);
    Cell.Interval interval = row.interval();
    return interval == null ? named : named + " (" + interval.text(chart.format()) + ")";
  }
}
