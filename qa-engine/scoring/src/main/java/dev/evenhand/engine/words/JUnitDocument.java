package dev.evenhand.engine.words;

import dev.evenhand.engine.json.HiddenCharacters;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML as build servers read it. What was looked at is a suite; its cases are in a class that
 * stands in a package named by the command. Says no times, so the same cases give the same bytes.
 *
 * <p>Build servers take what is before the last dot of a class name for its package: a file or
 * version is none, so its dots become underscores. They show one of two cases of the same class and
 * name, so the second is numbered. What XML can't hold, or steers what shows it, stands as its
 * number. Safe between threads.
 */
public final class JUnitDocument {
  /** What was looked at, such as a file, and its cases. */
  public record Suite(String name, List<JUnitCase> cases) {
    public Suite {
      Objects.requireNonNull(name, "name");
      cases = List.copyOf(cases);
    }

    private long count(JUnitCase.Verdict verdict) {
      return cases.stream().filter(one -> one.verdict() == verdict).count();
    }
  }

  private final String command;
  private final XMLStreamWriter out;
  private final Map<String, Integer> seen = new HashMap<>();

  private JUnitDocument(String command, XMLStreamWriter out) {
    this.command = command;
    this.out = out;
  }

  /**
   * The XML, ended by a line end.
   *
   * @param command what looked, without dots, such as {@code qa test}
   */
  public static String write(String command, List<Suite> suites) {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(suites, "suites");
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JUnitDocument(command, out).writeAll(suites);
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // a text can always be written to
    }
    return text.append('\n').toString();
  }

  private void writeAll(List<Suite> suites) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    begin("\n", "testsuites");
    attribute("name", command);
    counts(suites);
    for (Suite suite : suites) {
      write(suite);
    }
    end("\n");
  }

  private void write(Suite suite) throws XMLStreamException {
    begin("\n  ", "testsuite");
    attribute("name", suite.name());
    counts(List.of(suite));
    String className = command + "." + suite.name().replace('.', '_');
    for (JUnitCase one : suite.cases()) {
      write(one, className);
    }
    end("\n  ");
  }

  private void write(JUnitCase one, String className) throws XMLStreamException {
    begin("\n    ", "testcase");
    attribute("name", unique(one.name(), className));
    attribute("classname", className);
    switch (one.verdict()) {
      case PASSED -> told(one.text());
      case FAILED -> fault("failure", one);
      case ERROR -> fault("error", one);
    }
  }

  /** A name that no case of the class had before. */
  private String unique(String name, String className) {
    int times = seen.merge(className + "\n" + name, 1, Integer::sum);
    return times == 1 ? name : unique(name + " (" + times + ")", className);
  }

  private void told(String text) throws XMLStreamException {
    if (text.isEmpty()) {
      end("");
      return;
    }
    begin("\n      ", "system-out");
    out.writeCharacters(shown(text, true));
    end("");
    end("\n    ");
  }

  private void fault(String name, JUnitCase one) throws XMLStreamException {
    begin("\n      ", name);
    attribute("message", one.message());
    attribute("type", one.type());
    out.writeCharacters(shown(one.text(), true));
    end("");
    end("\n    ");
  }

  private void counts(List<Suite> suites) throws XMLStreamException {
    count("tests", suites.stream().mapToLong(suite -> suite.cases().size()).sum());
    count("failures", suites.stream().mapToLong(s -> s.count(JUnitCase.Verdict.FAILED)).sum());
    count("errors", suites.stream().mapToLong(s -> s.count(JUnitCase.Verdict.ERROR)).sum());
  }

  private void count(String name, long count) throws XMLStreamException {
    attribute(name, Long.toString(count));
  }

  private void begin(String before, String name) throws XMLStreamException {
    out.writeCharacters(before);
    out.writeStartElement(name);
  }

  private void end(String before) throws XMLStreamException {
    out.writeCharacters(before);
    out.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    out.writeAttribute(name, shown(value, false));
  }

  /** Readers make a blank of a line end in an attribute, so there it stands as its number too. */
  private static String shown(String text, boolean lines) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (lines && c == '\n' || isPlain(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append(HiddenCharacters.number(c));
              }
            });
    return shown.toString();
  }

  private static boolean isPlain(int c) {
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !half && c != 0xFFFE && c != 0xFFFF && !HiddenCharacters.steers(c);
  }
}
