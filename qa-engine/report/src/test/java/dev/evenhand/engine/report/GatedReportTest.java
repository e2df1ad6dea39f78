package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.gate.json.JsonGates;
import dev.evenhand.engine.report.csv.ReportCsv;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.excel.ReportWorkbook;
import dev.evenhand.engine.report.markdown.ReportMarkdown;
import dev.evenhand.engine.report.text.ReportText;
import java.nio.charset.StandardCharsets;
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

  private static final ReportInput GATED =
      ReportInput.of(REPORT, Sources.session()).withGates(GATES);

  @Test
  void markdown_tellsOfGates_andWhatToDo() {
    assertThat(ReportMarkdown.of(CalibrationDocument.of(GATED)))
        .contains(
            """
            ## Gates

            What this calibration was asked to show: 1 of 2 gates are met.

            - **Met**:\s""")
        .contains("- **Failed**: ", "\n  - cleo on total-score is harsher by 10.9");
  }

  @Test
  void headline_tellsOfGates_andNothingElseThanFindings() {
    assertThat(ReportText.of(CalibrationDocument.of(GATED), Detail.HEADLINE))
        .containsSubsequence("\nWhat to do next\n", "\nGates\n", "  - Failed: ", "\nFindings\n")
        .doesNotContain("\nAgreement");
  }

  @Test
  void markdown_tellsWhoStandsOut() {
    assertThat(ReportMarkdown.of(CalibrationDocument.of(REPORT)))
        .contains(
            "## For the statistician\n\n",
            "### Who stands out\n\n",
            "\n- **cleo** is further from the others on “**How was the tone?**”.\n")
        .doesNotContain("## Gates");
  }

  @Test
  void csv_hasOneRowPerCheckOfAGate() {
    String csv = ReportCsv.ofDefaults().write(CalibrationDocument.of(GATED), "gates").orElseThrow();

    assertThat(csv).startsWith("gate,gate_status,criterion,reviewer,status,found,message,remedy\n");
    assertThat(csv.lines().skip(1)).hasSize(5);
    assertThat(csv.lines().filter(line -> line.contains(",total-score,cleo,failed,10.9")))
        .hasSize(1);
    assertThat(ReportCsv.ofDefaults().write(CalibrationDocument.of(REPORT), "gates")).isEmpty();
  }

  @Test
  void tables_holdTheStudy_andExcelNamesThem() {
    assertThat(ReportCsv.tables(CalibrationDocument.of(GATED)))
        .startsWith("gates", "criteria")
        .containsSubsequence("outliers", "drift", "scale-use", "halo", "panel");
    assertThat(ReportWorkbook.of(CalibrationDocument.of(GATED))).isNotEmpty();
  }

  @Test
  void outliers_areEveryTest_withItsAnswer() {
    String csv =
        ReportCsv.ofDefaults().write(CalibrationDocument.of(REPORT), "outliers").orElseThrow();

    assertThat(csv)
        .startsWith("criterion,reviewer,kind,estimate,p,among_reviewers,adjusted_p,stands_out\n");
    assertThat(csv.lines().skip(1))
        .hasSize(REPORT.study().outliers().tests().size())
        .anyMatch(line -> line.startsWith("tone,cleo,severity,") && line.endsWith(",true"));
  }
}
