package dev.evenhand.engine.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.engine.card.JsonScorecards;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

class JUnitXmlTest {
  @Test
  void runs_asXml_haveASuiteACard_andEscapeWhatXmlCanNotHold() throws Exception {
    CardTestRun unreadable =
        CardTestRun.of("gone", JsonScorecards.read("gone", "{\"id\"".getBytes(UTF_8)));
    String xml = JUnitXml.write(List.of(CardTestRun.of(failing()), unreadable));

    assertThat(xml)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites tests="4" failures="1" errors="1">
              <testsuite name="conditions@1.0.0" tests="3" failures="1" errors="0">
                <testcase name="all is well" classname="conditions@1_0_0"></testcase>
                <testcase name="nobody says the tone" classname="conditions@1_0_0"></testcase>
                <testcase name="&lt;b&gt; &amp; &quot;c&quot; \uFFFD" classname="conditions@1_0_0">
                  <failure message="percent is 100.00, expected 99" type="expectation">percent is 100.00, expected 99
            band is Good, expected Poor</failure>
                </testcase>
              </testsuite>
              <testsuite name="gone" tests="1" failures="0" errors="1">
                <testcase name="the card can be read" classname="gone">
                  <error message="gone:1:6: the file ends before the object of line 1 is closed. Add the missing }. [not-json]" type="not-json">gone:1:6: the file ends before the object of line 1 is closed. Add the missing }. [not-json]</error>
                </testcase>
              </testsuite>
            </testsuites>
            """);
    assertThatCode(() -> schema().newValidator().validate(new StreamSource(new StringReader(xml))))
        .doesNotThrowAnyException();
  }

  @Test
  void runs_ofAllReadyMadeCards_fitTheSchema() throws Exception {
    List<CardTestRun> runs =
        Cards.readyMade().stream()
            .map(file -> CardTestRun.of(file.toString(), JsonScorecards.read(file)))
            .toList();

    schema().newValidator().validate(new StreamSource(new StringReader(JUnitXml.write(runs))));
  }

  /** A test that fails, with a name that XML can't hold. */
  private static Scorecard failing() {
    Scorecard card = Cards.conditions();
    ScorecardTest good = card.tests().get(0);
    ScorecardTest.Expected wrong = new ScorecardTest.Expected(null, BigDecimal.valueOf(99), "Poor");
    return Cards.with(
        card,
        List.of(new ScorecardTest("<b> & \"c\" \u0001", good.answers(), good.metadata(), wrong)));
  }

  private static Schema schema() throws Exception {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of(JUnitXmlTest.class.getResource("junit.xsd").toURI()).toFile());
  }
}
