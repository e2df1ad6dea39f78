package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A finished drawing, which a template takes as it is: the XML writer has escaped it. */
record Svg(String text) implements gg.jte.Content {
  static Svg of(Drawing drawing) {
    return new Svg(drawing.svg());
  }

  /** A small drawing of several rows, which says of each what it shows. */
  static <T> Drawing panel(String title, List<T> rows, Function<T, String> words, double height) {
    String all = rows.stream().map(words).collect(Collectors.joining("; ")) + ".";
    return new Drawing(title, all, Length.px(height), "panel-chart");
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(text);
  }
}
