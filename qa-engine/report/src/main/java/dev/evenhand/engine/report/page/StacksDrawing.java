package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Mark;
import dev.evenhand.engine.report.svg.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shares of several wholes in one drawing, a bar each behind its name. */
final class StacksDrawing {
  private static final int ROW = SharesDrawing.HEIGHT + 4;
  private static final double LEFT = 0.24;
  private static final int NAME = 12;

  private StacksDrawing() {}

  static Svg of(Chart.Stacks stacks) {
    List<Mark> marks = new ArrayList<>();
    double top = 0;
    for (Chart.Stack row : stacks.rows()) {
      Point start = Point.of(0, top + SharesDrawing.BASELINE);
      String name = Display.shortened(row.name(), NAME);
      marks.add(new Mark.Label(start, Anchor.START, name, "name"));
      marks.add(new Mark.Group(words(row), SharesDrawing.marks(row.parts(), LEFT, top)));
      top += ROW;
    }
    return Svg.panel(stacks.title(), stacks.rows(), StacksDrawing::words, top, marks);
  }

  private static String words(Chart.Stack row) {
    return Display.name(row.name())
        + ": "
        + row.parts().stream()
            .map(part -> Display.name(part.name()) + " " + part.label())
            .collect(Collectors.joining(", "));
  }
}
