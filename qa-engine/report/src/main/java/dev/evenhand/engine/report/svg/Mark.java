package dev.evenhand.engine.report.svg;

import java.util.List;
import java.util.Objects;

/**
 * Something in a drawing. Its {@code style} is the name of a class in the page's style sheet, which
 * knows about colours, dark screens and paper.
 */
public sealed interface Mark {
  /** Writes this mark. */
  void write(XmlText xml);

  /** A straight line. */
  record Line(Point from, Point to, String style) implements Mark {
    public Line {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(style, "style");
    }

    @Override
    public void write(XmlText xml) {
      xml.empty(
          "line",
          "class",
          style,
          "x1",
          from.x().text(),
          "y1",
          from.y().text(),
          "x2",
          to.x().text(),
          "y2",
          to.y().text());
    }
  }

  /** A rectangle; {@code note} is what a pointer that rests on it is told, or empty. */
  record Box(Point corner, Length width, Length height, String style, String note) implements Mark {
    public Box {
      Objects.requireNonNull(corner, "corner");
      Objects.requireNonNull(width, "width");
      Objects.requireNonNull(height, "height");
      Objects.requireNonNull(style, "style");
      Objects.requireNonNull(note, "note");
    }

    @Override
    public void write(XmlText xml) {
      xml.open(
          "rect",
          "class",
          style,
          "x",
          corner.x().text(),
          "y",
          corner.y().text(),
          "width",
          width.text(),
          "height",
          height.text());
      if (!note.isEmpty()) {
        xml.open("title").text(note).close();
      }
      xml.close();
    }
  }

  /** A symbol that keeps its size. */
  record Symbol(Point at, Shape shape, String style) implements Mark {
    public Symbol {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(shape, "shape");
      Objects.requireNonNull(style, "style");
    }

    @Override
    public void write(XmlText xml) {
      // A path knows no shares; an inner drawing may stand at one.
      xml.open("svg", "x", at.x().text(), "y", at.y().text(), "overflow", "visible");
      xml.empty("path", "class", style, "d", shape.path());
      xml.close();
    }
  }

  /** Words. */
  record Label(Point at, Anchor anchor, String text, String style) implements Mark {
    public Label {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(anchor, "anchor");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(style, "style");
    }

    @Override
    public void write(XmlText xml) {
      xml.open(
          "text",
          "class",
          style,
          "x",
          at.x().text(),
          "y",
          at.y().text(),
          "text-anchor",
          anchor.attribute());
      xml.text(text).close();
    }
  }

  /** Marks that belong together, with what a pointer that rests on them is told. */
  record Group(String note, List<Mark> marks) implements Mark {
    public Group {
      Objects.requireNonNull(note, "note");
      marks = List.copyOf(marks);
    }

    @Override
    public void write(XmlText xml) {
      xml.open("g");
      xml.open("title").text(note).close();
      marks.forEach(mark -> mark.write(xml));
      xml.close();
    }
  }
}
