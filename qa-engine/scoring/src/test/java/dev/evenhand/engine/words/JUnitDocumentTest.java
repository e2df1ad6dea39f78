package dev.evenhand.engine.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.words.JUnitCase.Verdict;
import dev.evenhand.engine.words.JUnitDocument.Suite;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class JUnitDocumentTest {
  @Test
  void suites_asXml_haveCasesInAPackageOfTheCommand_andFitTheSchema() throws Exception {
    String xml =
        JUnitDocument.write(
            "qa lint",
            List.of(
                new Suite(
                    "cards/a.scorecard.json",
                    List.of(
                        JUnitCase.passed("fine", ""),
                        JUnitCase.passed("told", "one\ntwo"),
                        fault(Verdict.FAILED, "no"),
                        fault(Verdict.ERROR, "none"))),
                new Suite("b", List.of())));

    assertThat(xml)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="qa lint" tests="4" failures="1" errors="1">
              <testsuite name="cards/a.scorecard.json" tests="4" failures="1" errors="1">
                <testcase name="fine" classname="qa lint.cards/a_scorecard_json"></testcase>
                <testcase name="told" classname="qa lint.cards/a_scorecard_json">
                  <system-out>one
            two</system-out>
                </testcase>
                <testcase name="no" classname="qa lint.cards/a_scorecard_json">
                  <failure message="no" type="code">no</failure>
                </testcase>
                <testcase name="none" classname="qa lint.cards/a_scorecard_json">
                  <error message="none" type="code">none</error>
                </testcase>
              </testsuite>
              <testsuite name="b" tests="0" failures="0" errors="0">
              </testsuite>
            </testsuites>
            """);
    validate(xml);
  }

  @Test
  void cases_ofTheSameName_areNumbered_alsoWhereTheNumberIsANameAlready() throws Exception {
    String xml =
        JUnitDocument.write(
            "qa test",
            List.of(
                new Suite(
                    "a",
                    List.of(
                        JUnitCase.passed("x (2)", ""),
                        JUnitCase.passed("x", ""),
                        JUnitCase.passed("x", ""),
                        JUnitCase.passed("x", ""))),
                new Suite("a", List.of(JUnitCase.passed("x", "")))));

    assertThat(xml.lines().filter(line -> line.contains("<testcase")))
        .extracting(line -> line.replaceAll(".* name=\"(.*)\" class.*", "$1"))
        .containsExactly("x (2)", "x", "x (2) (2)", "x (3)", "x (4)");
    validate(xml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "]]>",
        "&amp;&#0;",
        "\" onload='x'",
        "a.b/c.d\\e",
        "\uD83D\uDE00 emoji",
        "    ",
        "::error::x%0A"
      })
  void text_thatXmlHolds_isReadAsItIs(String text) throws Exception {
    Element found = parsed(document(text));

    assertThat(((Element) found.getFirstChild().getNextSibling()).getAttribute("name"))
        .isEqualTo(text);
    assertThat(found.getElementsByTagName("failure").item(0).getTextContent()).isEqualTo(text);
  }

  @Test
  void text_thatXmlCanNotHoldOrSteers_standsAsItsNumbers() throws Exception {
    String text = "\u0000\u001B[31m\r\t\u0085\u202E\uFEFF\u2028\uD800x\uDC00\uFFFE\uFFFF";
    String shown =
        "\\u0000\\u001b[31m\\u000d\\u0009\\u0085\\u202e\\ufeff\\u2028\\ud800x\\udc00\\ufffe\\uffff";

    Element found = parsed(document(text + "\n"));

    assertThat(((Element) found.getFirstChild().getNextSibling()).getAttribute("name"))
        .isEqualTo(shown + "\\u000a");
    assertThat(found.getElementsByTagName("failure").item(0).getTextContent())
        .isEqualTo(shown + "\n");
  }

  private static String document(String text) {
    return JUnitDocument.write(
        "qa test", List.of(new Suite(text, List.of(fault(Verdict.FAILED, text)))));
  }

  private static JUnitCase fault(Verdict verdict, String text) {
    return new JUnitCase(text, verdict, "code", text, text);
  }

  private static Element parsed(String xml) throws Exception {
    validate(xml);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static void validate(String xml) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of(JUnitDocumentTest.class.getResource("junit.xsd").toURI()).toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }
}
