package dev.evenhand.engine.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.engine.card.JsonScorecards;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class JUnitXmlTest {
  @Test
  void runs_asXml_haveASuiteACard_andShowWhatXmlCanNotHold() {
    CardTestRun unreadable =
        CardTestRun.of("gone", JsonScorecards.read("gone", "{\"id\"".getBytes(UTF_8)));
    String xml = JUnitXml.write(List.of(CardTestRun.of(failing()), unreadable));

    assertThat(xml)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="qa test" tests="4" failures="1" errors="1">
              <testsuite name="conditions@1.0.0" tests="3" failures="1" errors="0">
                <testcase name="all is well" classname="qa test.conditions@1_0_0"></testcase>
                <testcase name="nobody says the tone" classname="qa test.conditions@1_0_0"></testcase>
                <testcase name="&lt;b&gt; &amp; &quot;c&quot; \\u0001" classname="qa test.conditions@1_0_0">
                  <failure message="percent is 100.00, expected 99" type="expectation">percent is 100.00, expected 99
            band is Good, expected Poor</failure>
                </testcase>
              </testsuite>
              <testsuite name="gone" tests="1" failures="0" errors="1">
                <testcase name="the card can be read" classname="qa test.gone">
                  <error message="gone:1:6: the file ends before the object of line 1 is closed. Add the missing }. [not-json]" type="not-json">gone:1:6: the file ends before the object of line 1 is closed. Add the missing }. [not-json]</error>
                </testcase>
              </testsuite>
            </testsuites>
            """);
  }

  @Test
  void runs_withAMinimum_haveACaseForIt() {
    CardTestRun run = CardTestRun.of(Cards.with(Cards.conditions(), List.of()));
    String percent = run.coverage().orElseThrow().percent().toPlainString();

    assertThat(JUnitXml.write(List.of(run), BigDecimal.valueOf(100)))
        .contains("tests=\"%s\" failures=\"1\"".formatted(run.verdicts().size() + 1))
        .contains(
            """
                <testcase name="coverage" classname="qa test.conditions@1_0_0">
                  <failure message="the tests reach %1$s %%, less than 100 %%" type="coverage">\
            the tests reach %1$s %%, less than 100 %%</failure>
                </testcase>
            """
                .formatted(percent));
    assertThat(JUnitXml.write(List.of(run), BigDecimal.ONE))
        .contains("failures=\"0\"")
        .contains("<system-out>the tests reach %s %%</system-out>".formatted(percent));
  }

  @Test
  void runs_ofAllReadyMadeCards_haveACaseForEachTest() throws Exception {
    List<CardTestRun> runs =
        Cards.readyMade().stream()
            .map(file -> CardTestRun.of(file.toString(), JsonScorecards.read(file)))
            .toList();

    int cases =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(JUnitXml.write(runs))))
            .getElementsByTagName("testcase")
            .getLength();

    assertThat(cases).isEqualTo(runs.stream().mapToInt(run -> run.verdicts().size()).sum());
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
}
