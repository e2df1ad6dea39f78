package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Point;
import java.util.stream.Collectors;

/** Shares of several wholes in one drawing, a bar each behind its name. */
final class StacksDrawing {
  private static final int ROW = SharesDrawing.HEIGHT + 4;
  private static final double LEFT = 0.24;
  private static final int NAME = 12;

  private StacksDrawing() {}

  static Svg of(Chart.Stacks stacks) {
    double height = (double) stacks.rows().size() * ROW;
    Drawing panel = Svg.panel(stacks.title(), stacks.rows(), StacksDrawing::words, height);
    double top = 0;
    for (Chart.Stack row : stacks.rows()) {
      double start = top;
      Point name = Point.of(0, start + SharesDrawing.BASELINE);
      panel.label(name, Anchor.START, Display.shortened(row.name(), NAME), "name");
      panel.group(words(row), bar -> SharesDrawing.draw(bar, row.parts(), LEFT, start));
      top += ROW;
    }
    return Svg.of(panel);
  }

  private static String words(Chart.Stack row) {
    return Display.name(row.name())
        + ": "
        + row.parts().stream()
            .map(part -> Display.name(part.name()) + " " + part.label())
            .collect(Collectors.joining(", "));
  }
}
