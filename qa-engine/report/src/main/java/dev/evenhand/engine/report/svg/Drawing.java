package dev.evenhand.engine.report.svg;

import java.util.List;

/**
 * A drawing with its text alternative.
 *
 * @param title what it shows, in one line: its name for those who do not see it
 * @param description what there is to see in it; may be empty
 * @param height in pixels, or as a share of what holds it
 * @param style class in the page's style sheet
 * @param marks in the order in which they are drawn
 */
public record Drawing(
    String title, String description, Length height, String style, List<Mark> marks) {
  public Drawing {
    marks = List.copyOf(marks);
  }

  /** The drawing as an element that may stand in a page. */
  public String svg() {
    XmlText xml = new XmlText();
    xml.open("svg").with("class", style).with("role", "img");
    xml.with("width", "100%").with("height", height.text()).element("title", title);
    if (!description.isEmpty()) {
      xml.element("desc", description);
    }
    marks.forEach(mark -> mark.write(xml));
    return xml.close().finish();
  }
}
