package dev.evenhand.engine.report.svg;

import java.util.Objects;

/** A symbol among words that say the same; readers of the page's text skip it. */
public record Ornament(Shape shape, String style) {
  public Ornament {
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(style, "style");
  }

  /** The symbol as an element that may stand in a page. */
  public String svg() {
    return new XmlText()
        .open(
            "svg",
            "class",
            "icon",
            "aria-hidden",
            "true",
            "width",
            "14",
            "height",
            "14",
            "viewBox",
            "-7 -7 14 14")
        .empty("path", "class", style, "d", shape.path())
        .close()
        .finish();
  }
}
