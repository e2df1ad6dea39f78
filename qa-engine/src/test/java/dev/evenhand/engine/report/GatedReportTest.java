package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.gate.json.JsonGates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gates and the study of reviewers in the forms that are no page. */
class GatedReportTest {
  private static final CalibrationReport REPORT = Session.report();
  private static final GateReport GATES =
      JsonGates.read(
              "gates.json",
              """
              {"gates": [
                {"criterion": "silence", "coefficient": "krippendorff-alpha", "atLeast": 0.8},
                {"criterion": "total-score", "reviewer": "severity", "bound": "value", "atMost": 5}]}
              """
                  .getBytes(StandardCharsets.UTF_8))
          .orThrow()
          .against(REPORT);

  @Test
  void markdown_tellsOfGates_andWhatToDo() {
    assertThat(CalibrationMarkdown.of(REPORT, Session.source(), List.of(), GATES))
        .contains(
            """
            ## Gates

            | Gate |  | What to do |
            |:--|:--|:--|
            """)
        .contains("| met |  |")
        .contains("| **failed** | cleo on total-score is harsher by 10.9");
  }

  @Test
  void markdown_tellsWhoStandsOut() {
    assertThat(CalibrationMarkdown.of(REPORT, Session.source(), List.of()))
        .contains("## Reviewers as instruments\n\n- **cleo** ")
        .doesNotContain("## Gates");
  }

  @Test
  void csv_hasAGateACheck() {
    String csv = CalibrationCsv.ofDefaults().write(REPORT, List.of(), GATES, "gates").orElseThrow();

    assertThat(csv).startsWith("gate,gate_status,criterion,reviewer,status,found,message,remedy\n");
    assertThat(csv.lines().skip(1)).hasSize(5);
    assertThat(csv.lines().filter(line -> line.contains(",total-score,cleo,failed,10.9")))
        .hasSize(1);
    assertThat(CalibrationCsv.ofDefaults().write(REPORT, List.of(), "gates")).isEmpty();
  }

  @Test
  void tables_holdTheStudy_andExcelNamesThem() {
    assertThat(CalibrationCsv.tables(REPORT, List.of(), GATES))
        .startsWith("gates", "criteria")
        .containsSubsequence("panel", "scale-use", "drift", "outliers", "halo");
    assertThat(CalibrationExcel.of(REPORT, Session.source(), List.of(), GATES)).isNotEmpty();
  }

  @Test
  void outliers_areEveryTest_withItsAnswer() {
    String csv = CalibrationCsv.ofDefaults().write(REPORT, List.of(), "outliers").orElseThrow();

    assertThat(csv)
        .startsWith("criterion,reviewer,kind,estimate,p,among_reviewers,adjusted_p,stands_out\n");
    assertThat(csv.lines().skip(1))
        .hasSize(REPORT.study().outliers().tests().size())
        .anyMatch(line -> line.startsWith("tone,cleo,severity,") && line.endsWith(",true"));
  }
}
