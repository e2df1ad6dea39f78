package dev.evenhand.engine.report.svg;

import java.util.List;

/**
 * Something in a drawing. Its {@code style} is the name of a class in the page's style sheet, which
 * knows about colours, dark screens and paper.
 */
public sealed interface Mark {
  /** Writes this mark. */
  void write(XmlText xml);

  /** A straight line. */
  record Line(Point from, Point to, String style) implements Mark {
    @Override
    public void write(XmlText xml) {
      xml.empty("line").with("class", style);
      xml.with("x1", from.x().text()).with("y1", from.y().text());
      xml.with("x2", to.x().text()).with("y2", to.y().text());
    }
  }

  /** A rectangle; {@code note} is what a pointer that rests on it is told, or empty. */
  record Box(Point corner, Length width, Length height, String style, String note) implements Mark {
    @Override
    public void write(XmlText xml) {
      xml.open("rect").with("class", style).at(corner);
      xml.with("width", width.text()).with("height", height.text());
      if (!note.isEmpty()) {
        xml.element("title", note);
      }
      xml.close();
    }
  }

  /** A symbol that keeps its size. */
  record Symbol(Point at, Shape shape, String style) implements Mark {
    @Override
    public void write(XmlText xml) {
      // A path knows no shares; an inner drawing may stand at one.
      xml.open("svg").at(at).with("overflow", "visible");
      xml.empty("path").with("class", style).with("d", shape.path()).close();
    }
  }

  /** Words. */
  record Label(Point at, Anchor anchor, String text, String style) implements Mark {
    @Override
    public void write(XmlText xml) {
      xml.open("text").with("class", style).at(at).with("text-anchor", anchor.attribute());
      xml.text(text).close();
    }
  }

  /** Marks that belong together, with what a pointer that rests on them is told. */
  record Group(String note, List<Mark> marks) implements Mark {
    public Group {
      marks = List.copyOf(marks);
    }

    @Override
    public void write(XmlText xml) {
      xml.open("g").element("title", note);
      marks.forEach(mark -> mark.write(xml));
      xml.close();
    }
  }
}
