package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Mark;
import dev.evenhand.engine.report.svg.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values with their intervals around 0 in one small drawing, a row each. */
final class IntervalsDrawing {
  private static final int ROW = 20;
  private static final int TOP = 18;
  private static final double PLOT = 0.36;
  private static final int NAME = 14;

  private final Chart.Intervals chart;
  private final Axis axis;

  private IntervalsDrawing(Chart.Intervals chart) {
    this.chart = chart;
    double edge = Math.max(chart.reach(), 1e-9);
    this.axis = Axis.around0(List.of(new Range(0, -edge, edge)), 0);
  }

  static Svg of(Chart.Intervals chart) {
    return new IntervalsDrawing(chart).draw();
  }

  private Svg draw() {
    List<Chart.NamedInterval> rows = chart.rows();
    List<Mark> marks = new ArrayList<>(frame(rows.size()));
    for (int i = 0; i < rows.size(); i++) {
      Chart.NamedInterval row = rows.get(i);
      double middle = TOP + (i + 0.5) * ROW;
      String name = Display.shortened(row.name(), NAME);
      marks.add(new Mark.Label(Point.of(0, middle + 4), Anchor.START, name, "name"));
      Double value = row.value();
      if (value != null) {
        marks.add(new Mark.Group(note(row, value), interval(row, value, middle)));
      }
    }
    String words = rows.stream().flatMap(this::note).collect(Collectors.joining("; ")) + ".";
    Length height = Length.px(TOP + rows.size() * ROW + 4.0);
    return Svg.of(new Drawing(chart.title(), words, height, "panel-chart", marks));
  }

  private List<Mark> frame(int rows) {
    List<Mark> marks = new ArrayList<>();
    double bottom = TOP + (double) rows * ROW;
    List<Double> ticks = axis.ticks();
    for (double tick : List.of(ticks.get(0), 0.0, ticks.get(ticks.size() - 1))) {
      double across = across(tick);
      String style = tick == 0 ? "zero" : "grid";
      marks.add(new Mark.Line(Point.of(across, TOP), Point.of(across, bottom), style));
      Anchor anchor = across > 0.95 ? Anchor.END : Anchor.MIDDLE;
      String text = Numbers.decimal(tick, axis.digits());
      marks.add(new Mark.Label(Point.of(across, TOP - 6.0), anchor, text, "tick"));
    }
    return marks;
  }

  private List<Mark> interval(Chart.NamedInterval row, double value, double middle) {
    List<Mark> marks = new ArrayList<>();
    Cell.Interval interval = row.interval();
    String style = row.tone().id();
    if (interval != null) {
      marks.add(
          new Mark.Line(
              Point.of(across(interval.low()), middle),
              Point.of(across(interval.high()), middle),
              "interval " + style));
    }
    marks.add(
        new Mark.Symbol(
            Point.of(across(value), middle), Symbols.of(row.tone()), "symbol " + style));
    return marks;
  }

  private double across(double value) {
    return PLOT + (1 - PLOT) * axis.share(value);
  }

  private Stream<String> note(Chart.NamedInterval row) {
    Double value = row.value();
    return value == null ? Stream.empty() : Stream.of(note(row, value));
  }

  private String note(Chart.NamedInterval row, double value) {
    String named = Display.name(row.name()) + " " + chart.format().text(value);
    Cell.Interval interval = row.interval();
    return interval == null ? named : named + " (" + interval.text(chart.format()) + ")";
  }
}
