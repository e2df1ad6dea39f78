package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.fixture.MixedPanel;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.report.csv.ReportCsv;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.text.ReportText;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who stands out, drift, and reviewers as instruments. */
class StudyPartsTest {
  private static final ReportDocument SESSION = CalibrationDocument.of(Session.report());

  @Test
  void outliers_surestFirst_thenThoseWhoDoNotStandOut() {
    String csv = ReportCsv.ofDefaults().write(SESSION, "outliers").orElseThrow();

    assertThat(csv.lines().skip(1).map(line -> line.replaceAll(".*,", "")))
        .isSortedAccordingTo((one, other) -> other.compareTo(one))
        .hasSize(Objects.requireNonNull(Session.report().study()).outliers().tests().size());
  }

  @Test
  void drift_ofTheTotalStandsFirst_withTheChangeInWords() {
    String text = ReportText.of(SESSION);

    assertThat(text)
        .containsPattern(
            "\\n    Total score\\n      cleo +48  within its limits  no clear change\\n");
    assertThat(ReportCsv.ofDefaults().write(SESSION, "drift").orElseThrow())
        .startsWith(
            "criterion,reviewer,ratings,untimed,change_detected,change_before,change_after,")
        .contains("\ntotal-score,cleo,48,0,false,2026-01-");
  }

  @Test
  void accuracy_againstAReference_saysWhoDiffersBeyondChance() throws Exception {
    CalibrationReport report =
        CalibrationAnalyzer.of(MixedPanel.ALL)
            .analyze(MixedPanel.file(MixedPanel.csv(2)).data().withReference("ana"));

    assertThat(ReportText.of(CalibrationDocument.of(report)))
        .contains("Against ana, whose own ratings are counted nowhere else")
        .containsPattern("\\n      cleo +40   45 %  .*\\)\\n")
        .containsPattern("\\n      cleo +-0\\.53  \\(-0\\.75 to -0\\.30\\) +lower ")
        .containsPattern("\\n      dan +40   48 %  .*\\)\\n")
        .containsPattern("\\n      dan +\\+0\\.08  \\(-0\\.16 to 0\\.31\\) +100 % ")
        .doesNotContain(" further out\n");
  }
}
