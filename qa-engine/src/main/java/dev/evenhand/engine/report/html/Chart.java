package dev.evenhand.engine.report.html;

import dev.evenhand.engine.report.svg.Drawing;
import gg.jte.TemplateOutput;

/** A finished drawing, which a template takes as it is: the XML writer has escaped it. */
record Chart(String svg) implements gg.jte.Content {
  static Chart of(Drawing drawing) {
    return new Chart(drawing.svg());
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(svg);
  }
}
