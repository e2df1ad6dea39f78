package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Tone;
import dev.evenhand.engine.report.svg.Ornament;
import dev.evenhand.engine.report.svg.Shape;

/** The symbol of each tone, the same in charts, tables and keys. */
final class Symbols {
  private Symbols() {}

  static Shape of(Tone tone) {
    return switch (tone) {
      case RELIABLE, NOT_SETTLED, PLAIN -> Shape.CIRCLE;
      case TENTATIVE, LENIENT -> Shape.SQUARE;
      case POOR, HARSH -> Shape.DIAMOND;
      case OTHER -> Shape.TRIANGLE;
      case UNKNOWN -> Shape.CROSS;
    };
  }

  /** The symbol beside words. */
  static Svg icon(Tone tone) {
    return icon(of(tone), tone.id());
  }

  /** A symbol in a style of the style sheet. */
  static Svg icon(Shape shape, String style) {
    return new Svg(new Ornament(shape, "symbol " + style).svg());
  }
}
