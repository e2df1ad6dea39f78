package dev.evenhand.engine.report.svg;

/** A symbol among words that say the same; readers of the page's text skip it. */
public record Ornament(Shape shape, String style) {
  /** The symbol as an element that may stand in a page. */
  public String svg() {
    return new XmlText()
        .open("svg")
        .with("class", "icon")
        .with("aria-hidden", "true")
        .with("width", "14")
        .with("height", "14")
        .with("viewBox", "-7 -7 14 14")
        .empty("path")
        .with("class", style)
        .with("d", shape.path())
        .close()
        .finish();
  }
}
