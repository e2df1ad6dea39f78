package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Chart;

/** Draws charts from their descriptions. */
final class Drawings implements Chart.Visitor<Svg> {
  private static final Drawings DRAWINGS = new Drawings();

  private Drawings() {}

  static Svg of(Chart chart) {
    return chart.accept(DRAWINGS);
  }

  @Override
  public Svg shares(Chart.Shares shares) {
    return SharesDrawing.of(shares);
  }

  @Override
  public Svg stacks(Chart.Stacks stacks) {
    return StacksDrawing.of(stacks);
  }

  @Override
  public Svg bars(Chart.Bars bars) {
    return BarsDrawing.of(bars);
  }

  @Override
  public Svg intervals(Chart.Intervals intervals) {
    return IntervalsDrawing.of(intervals);
  }

  @Override
  public Svg lines(Chart.Lines lines) {
    return LinesDrawing.of(lines);
  }
}
