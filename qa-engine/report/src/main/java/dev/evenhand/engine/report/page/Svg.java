package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.svg.Drawing;
import gg.jte.TemplateOutput;

/** A finished drawing, which a template takes as it is: the XML writer has escaped it. */
record Svg(String text) implements gg.jte.Content {
  static Svg of(Drawing drawing) {
    return new Svg(drawing.svg());
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(text);
  }
}
