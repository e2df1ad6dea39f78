package dev.evenhand.engine.report.svg;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements written by the JDK's XML writer, which escapes what must be escaped. */
final class XmlText {
  private final StringWriter target = new StringWriter();
  private final XMLStreamWriter xml;

  XmlText() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The JDK's XML writer did not start.", e);
    }
  }

  XmlText open(String name) {
    return write(() -> xml.writeStartElement(name));
  }

  XmlText empty(String name) {
    return write(() -> xml.writeEmptyElement(name));
  }

  /** An attribute of the element that was begun last. */
  XmlText with(String name, String value) {
    return write(() -> xml.writeAttribute(name, value));
  }

  /** Where the element that was begun last stands. */
  XmlText at(Point place) {
    return with("x", place.x().text()).with("y", place.y().text());
  }

  /** An element that holds words only. */
  XmlText element(String name, String words) {
    return open(name).text(words).close();
  }

  XmlText text(String words) {
    return write(() -> xml.writeCharacters(words));
  }

  XmlText close() {
    return write(xml::writeEndElement);
  }

  String finish() {
    write(xml::close);
    return target.toString();
  }

  private XmlText write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      // It writes to memory, which does not fail.
      throw new IllegalStateException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
