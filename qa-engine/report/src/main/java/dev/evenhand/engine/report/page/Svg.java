package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Mark;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A finished drawing, which a template takes as it is: the XML writer has escaped it. */
record Svg(String text) implements gg.jte.Content {
  static Svg of(Drawing drawing) {
    return new Svg(drawing.svg());
  }

  /** Several rows in one small drawing, with what each says as its description. */
  static <T> Svg panel(
      String title, List<T> rows, Function<T, String> words, double height, List<Mark> marks) {
    String all = rows.stream().map(words).collect(Collectors.joining("; ")) + ".";
    return of(new Drawing(title, all, Length.px(height), "panel-chart", marks));
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(text);
  }
}
