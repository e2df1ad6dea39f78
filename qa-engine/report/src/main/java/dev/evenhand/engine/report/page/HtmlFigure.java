package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.svg.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart with its title.
 *
 * @param wide whether it needs more room than a small one
 * @param keys what its lines are
 */
record HtmlFigure(
    Sentence title, String note, Svg chart, boolean wide, List<HtmlTable.KeyEntry> keys) {
  static HtmlFigure of(Block.Figure figure) {
    List<HtmlTable.KeyEntry> keys = new ArrayList<>();
    if (figure.chart() instanceof Chart.Lines lines) {
      lines.lines().forEach(line -> add(line, keys));
    }
    boolean wide = !keys.isEmpty();
    if (figure.chart() instanceof Chart.Stacks stacks && !stacks.rows().isEmpty()) {
      stacks.rows().get(0).parts().forEach(part -> keys.add(HtmlTable.KeyEntry.of(part)));
    }
    return new HtmlFigure(figure.title(), figure.note(), Drawings.of(figure.chart()), wide, keys);
  }

  private static void add(Chart.Line line, List<HtmlTable.KeyEntry> keys) {
    Shape shape = LinesDrawing.shape(line.style());
    if (!line.name().isEmpty() && shape != null) {
      String style = LinesDrawing.style(line.style());
      keys.add(new HtmlTable.KeyEntry("", Symbols.icon(shape, style), line.name()));
    }
  }
}
