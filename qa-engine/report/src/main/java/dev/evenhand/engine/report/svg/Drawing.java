package dev.evenhand.engine.report.svg;

import java.util.function.Consumer;

/**
 * A drawing with its text alternative, drawn mark by mark. The {@code style} of each is the name of
 * a class in the page's style sheet, which knows about colours, dark screens and paper.
 */
public final class Drawing {
  private final XmlText xml = new XmlText();

  /**
   * A drawing without a mark.
   *
   * @param title what it shows, in one line: its name for those who do not see it
   * @param description what there is to see in it; may be empty
   * @param height in pixels, or as a share of what holds it
   */
  public Drawing(String title, String description, Length height, String style) {
    xml.open("svg").with("class", style).with("role", "img");
    xml.with("width", "100%").with("height", height.text()).element("title", title);
    if (!description.isEmpty()) {
      xml.element("desc", description);
    }
  }

  /** A straight line. */
  public Drawing line(Point from, Point to, String style) {
    xml.empty("line").with("class", style);
    xml.with("x1", from.x().text()).with("y1", from.y().text());
    xml.with("x2", to.x().text()).with("y2", to.y().text());
    return this;
  }

  /** A rectangle; {@code note} is what a pointer that rests on it is told, or empty. */
  public Drawing box(Point corner, Length width, Length height, String style, String note) {
    xml.open("rect").with("class", style).at(corner);
    xml.with("width", width.text()).with("height", height.text());
    if (!note.isEmpty()) {
      xml.element("title", note);
    }
    xml.close();
    return this;
  }

  /** A symbol that keeps its size. */
  public Drawing symbol(Point at, Shape shape, String style) {
    // A path knows no shares; an inner drawing may stand at one.
    xml.open("svg").at(at).with("overflow", "visible");
    xml.empty("path").with("class", style).with("d", shape.path()).close();
    return this;
  }

  /** Words. */
  public Drawing label(Point at, Anchor anchor, String text, String style) {
    xml.open("text").with("class", style).at(at).with("text-anchor", anchor.attribute());
    xml.text(text).close();
    return this;
  }

  /** Marks that belong together, with what a pointer that rests on them is told. */
  public Drawing group(String note, Consumer<Drawing> marks) {
    xml.open("g").element("title", note);
    marks.accept(this);
    xml.close();
    return this;
  }

  /** The finished drawing as an element that may stand in a page. */
  public String svg() {
    return xml.close().finish();
  }
}
