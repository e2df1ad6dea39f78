package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.fixture.MixedPanel;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.report.csv.ReportCsv;
import dev.evenhand.engine.report.text.ReportText;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What models say, as tables. */
class ModelTablesTest {
  private static CalibrationReport report;

  @BeforeAll
  static void analyze() throws Exception {
    report = MixedPanel.report();
  }

  @Test
  void tables_ofModels_areThere() {
    assertThat(ReportCsv.tables(CalibrationDocument.of(report)))
        .contains("agents", "models", "models-people", "gage", "rasch", "consensus", "errors");
  }

  @Test
  void rows_ofEachTable_areOnePerSubject() throws Exception {
    assertThat(rows("agents")).hasSize(2 * 6);
    assertThat(rows("models")).hasSize(2);
    assertThat(rows("models-people")).hasSize(2 * 4);
    assertThat(rows("gage")).hasSize(2 * 6);
    assertThat(rows("rasch")).hasSize(4 + 2);
    assertThat(rows("rasch-interactions")).hasSize(4 * 2);
    assertThat(rows("consensus")).hasSize(2 * 40);
    assertThat(rows("errors").get(0).get("reviewer")).isEqualTo("ana");
  }

  @Test
  void numbers_areThoseOfTheReport() throws Exception {
    CSVRecord agent = rows("agents").get(0);
    assertThat(Double.parseDouble(agent.get("adjusted")) - Double.parseDouble(agent.get("raw")))
        .isCloseTo(Double.parseDouble(agent.get("adjustment")), within(1e-12));
    CSVRecord cleo = rows("rasch").get(0);
    assertThat(cleo.get("name")).as("the harshest stands first").isEqualTo("cleo");
    assertThat(Double.parseDouble(cleo.get("logits")))
        .isEqualTo(report.rasch().get(0).fit().orElseThrow().severities().get("cleo").value());
    assertThat(rows("models").get(1).get("passes")).isEqualTo("yes");
    assertThat(rows("models-people").get(0).get("person")).isEqualTo("ana");
  }

  @Test
  void componentsByReml_haveTheirIntervals_inTheTableToo() throws Exception {
    CalibrationReport session = Session.report();
    Interval bounds =
        session.criteria().get(0).models().variance().reml().orElseThrow().item().orElseThrow();

    CSVRecord reml =
        rows(session, "variance").stream()
            .filter(row -> row.get("method").equals("reml"))
            .findFirst()
            .orElseThrow();

    assertThat(Double.parseDouble(reml.get("item_low"))).isEqualTo(bounds.low());
    assertThat(Double.parseDouble(reml.get("item_high"))).isEqualTo(bounds.high());
  }

  @Test
  void text_tellsOfAllOfThem() {
    String text = ReportText.of(CalibrationDocument.of(report));

    assertThat(text.replaceAll("\\s+", " "))
        .contains(
            " Models among the reviewers ",
            "Nothing else in this report counts the ratings of models.",
            " Agents Scores on clarity as rated, and as if the same reviewers had reviewed"
                + " everybody",
            "Who moves most comes first.",
            " Gage R&R ",
            " Severity on one scale ",
            "in logits; above 0 is harsher",
            " Consensus What each item most likely is");
    assertThat(text.lines().filter(line -> line.matches("      agent-\\d .*")))
        .as("once in each of the two folds")
        .hasSize(12);
    assertThat(text).containsPattern("\n    scorebot\n      clarity .*\n      tone .*\n");
  }

  private static List<CSVRecord> rows(String table) throws Exception {
    return rows(report, table);
  }

  private static List<CSVRecord> rows(CalibrationReport told, String table) throws Exception {
    String csv = ReportCsv.ofDefaults().write(CalibrationDocument.of(told), table).orElseThrow();
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(csv))
        .getRecords();
  }
}
