package dev.evenhand.engine.report.html;

import dev.evenhand.engine.report.finding.Standing;
import dev.evenhand.engine.report.svg.Ornament;
import dev.evenhand.engine.report.svg.Shape;
import gg.jte.TemplateOutput;

/** The symbol of a standing, the same in charts, tables and keys. It always stands beside words. */
record Icon(String svg) implements gg.jte.Content {
  static Icon of(Standing standing) {
    return of(shape(standing), standing.id());
  }

  static Icon of(Shape shape, String style) {
    return new Icon(new Ornament(shape, "symbol " + style).svg());
  }

  static Shape shape(Standing standing) {
    return switch (standing) {
      case RELIABLE, UNCLEAR -> Shape.CIRCLE;
      case TENTATIVE -> Shape.SQUARE;
      case POOR -> Shape.DIAMOND;
      case UNKNOWN -> Shape.CROSS;
    };
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(svg);
  }
}
