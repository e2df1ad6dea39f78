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

  /** Begins an element; attributes are names and values in turn. */
  XmlText open(String name, String... attributes) {
    return write(
        () -> {
          xml.writeStartElement(name);
          writeAttributes(attributes);
        });
  }

  XmlText empty(String name, String... attributes) {
    return write(
        () -> {
          xml.writeEmptyElement(name);
          writeAttributes(attributes);
        });
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

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
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
