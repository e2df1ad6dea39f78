package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Plot;
import dev.evenhand.engine.report.document.Tone;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The estimates of a column on one axis: a chart for its head and one for each of its rows. */
record PlotColumn(Plot plot, IntervalChart chart) {
  /** Around 0 an axis reaches at least so far, so that a row of zeros has one. */
  private static final double LEAST_REACH = 1e-9;

  /**
   * The charts of a column.
   *
   * @param cells of the column
   * @param before cells of the column from which values were moved; empty without one
   */
  static PlotColumn of(Plot plot, List<Cell> cells, List<Cell> before) {
    List<Range> ranges =
        Stream.concat(cells.stream(), before.stream())
            .flatMap(cell -> Stream.ofNullable(range(cell)))
            .toList();
    Axis axis =
        switch (plot.scale()) {
          case AGREEMENT -> Axis.ofAgreement(ranges);
          case AROUND_ZERO -> Axis.around0(ranges, LEAST_REACH);
          case RANGE -> Axis.over(least(ranges), greatest(ranges));
        };
    return new PlotColumn(plot, new IntervalChart(axis, guides(plot, axis), axis.digits()));
  }

  private static @Nullable Range range(Cell cell) {
    if (!(cell instanceof Cell.Estimate estimate)) {
      return null;
    }
    Cell.Interval interval = estimate.interval();
    Range range =
        interval == null
            ? new Range(estimate.value(), null, null)
            : new Range(estimate.value(), interval.low(), interval.high());
    return range.over(estimate.unit());
  }

  private static double least(List<Range> ranges) {
    return ranges.stream().mapToDouble(Range::least).min().orElse(0);
  }

  private static double greatest(List<Range> ranges) {
    return ranges.stream().mapToDouble(Range::greatest).max().orElse(1);
  }

  private static List<IntervalChart.Guide> guides(Plot plot, Axis axis) {
    if (plot.scale() == Plot.Scale.RANGE) {
      return IntervalChart.Guide.grid(axis);
    }
    List<IntervalChart.Guide> guides = new ArrayList<>(List.of(IntervalChart.Guide.zero()));
    Anchor anchor = Anchor.END;
    for (double guide : plot.guides()) {
      guides.add(new IntervalChart.Guide(guide, "guide", String.valueOf(guide), anchor));
      anchor = Anchor.START;
    }
    return guides;
  }

  Svg head() {
    return chart.head("Axis of " + plot.title(), plot.left(), plot.right());
  }

  /** The chart of a row, with the value that was moved to this one if {@code before} is one. */
  Svg row(Cell cell, Cell before, Tone tone) {
    Range range = range(cell);
    Range moved = range(before);
    if (range == null) {
      return moved == null
          ? chart.emptyRow("No " + plot.title())
          : chart.row(tip(before), moved, Shape.DOT, "before");
    }
    return moved == null
        ? chart.row(tip(cell), range, Symbols.of(tone), tone.id())
        : chart.movedRow(
            tip(before) + ", moved to " + tip(cell),
            moved.value(),
            range,
            Symbols.of(tone),
            tone.id());
  }

  private static String tip(Cell cell) {
    Cell.Estimate estimate = (Cell.Estimate) cell;
    Cell.Interval interval = estimate.interval();
    String value = estimate.text();
    return interval == null
        ? value + ", no interval"
        : value + ", interval " + interval.text(estimate.format());
  }
}
