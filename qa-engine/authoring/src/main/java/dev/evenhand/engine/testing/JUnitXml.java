package dev.evenhand.engine.testing;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.scoring.TestVerdict;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Test runs as JUnit XML, which build servers show: a suite for each card, in it a case for each
 * test. A card that can't be read is a suite with one case that is an error. Says no times, so the
 * same runs give the same bytes. Safe between threads.
 */
public final class JUnitXml {
  private final XMLStreamWriter out;

  private JUnitXml(XMLStreamWriter out) {
    this.out = out;
  }

  /** The XML of {@code runs}, ended by a line end. */
  public static String write(List<CardTestRun> runs) {
    Objects.requireNonNull(runs, "runs");
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JUnitXml(out).writeAll(runs);
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // a text can always be written to
    }
    return text.append('\n').toString();
  }

  private void writeAll(List<CardTestRun> runs) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    begin("\n", "testsuites");
    counts(
        runs.stream().mapToLong(JUnitXml::cases).sum(),
        runs.stream().mapToLong(CardTestRun::failed).sum(),
        runs.stream().filter(run -> !run.problems().isEmpty()).count());
    for (CardTestRun run : runs) {
      write(run);
    }
    end("\n");
  }

  private static long cases(CardTestRun run) {
    return run.problems().isEmpty() ? run.verdicts().size() : 1;
  }

  private void write(CardTestRun run) throws XMLStreamException {
    begin("\n  ", "testsuite");
    attribute("name", run.name());
    counts(cases(run), run.failed(), run.problems().isEmpty() ? 0 : 1);
    if (!run.problems().isEmpty()) {
      begin("\n    ", "testcase");
      attribute("name", "the card can be read");
      attribute("classname", className(run.name()));
      List<String> lines = run.problems().stream().map(Problem::text).toList();
      fault("error", run.problems().get(0).code(), lines);
      end("\n    ");
    }
    for (TestVerdict verdict : run.verdicts()) {
      write(run.name(), verdict);
    }
    end("\n  ");
  }

  private void write(String card, TestVerdict verdict) throws XMLStreamException {
    begin("\n    ", "testcase");
    attribute("name", verdict.test().name());
    attribute("classname", className(card));
    if (!verdict.passed()) {
      fault("failure", "expectation", verdict.differences());
      end("\n    ");
    } else {
      end("");
    }
  }

  /** Viewers take what is before the last dot for a package: a version is none. */
  private static String className(String card) {
    return card.replace('.', '_');
  }

  private void fault(String name, String type, List<String> lines) throws XMLStreamException {
    begin("\n      ", name);
    attribute("message", lines.get(0));
    attribute("type", type);
    out.writeCharacters(lines.stream().map(JUnitXml::allowed).collect(Collectors.joining("\n")));
    end("");
  }

  private void counts(long tests, long failures, long errors) throws XMLStreamException {
    attribute("tests", Long.toString(tests));
    attribute("failures", Long.toString(failures));
    attribute("errors", Long.toString(errors));
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
    out.writeAttribute(name, allowed(value));
  }

  /** What XML can't hold, such as most control characters, becomes a replacement character. */
  private static String allowed(String text) {
    StringBuilder allowed = new StringBuilder();
    text.codePoints().map(c -> isAllowed(c) ? c : 0xFFFD).forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c >= ' ' && c < 0xD800
        || c > 0xDFFF && c < 0xFFFE
        || c > 0xFFFF;
  }
}
