package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.Applicability;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.report.json.JsonCalibration;
import dev.evenhand.engine.report.text.ReportText;
import org.junit.jupiter.api.Test;

/** A verdict on a question that mostly did not arise says what it rests on. */
class ApplicabilityTest {
  @Test
  void names_ofWhichMostAreNotApplicable_sayThatItCountsAsAnAnswer() throws Exception {
    CalibrationReport report = Reports.of(rows("yes", "no"));

    assertThat(report.criteria().get(0).applicability())
        .isEqualTo(new Applicability(140, 200, true));
    assertThat(Documents.findings(CalibrationDocument.of(report)))
        .anySatisfy(
            finding ->
                assertThat(finding)
                    .contains(
                        "0.8 or above: transfer (70\u202F% of 200 answers “not applicable”, 60 others)."));
    assertThat(text(report))
        .contains("[1] 70 % not applicable, which counts as an answer; others 60");
    assertThat(JsonCalibration.write(ReportInput.of(report)))
        .contains("\"notApplicable\": 140", "\"compared\": 200");
  }

  @Test
  void scores_ofWhichMostAreNotApplicable_sayOnHowManyTheVerdictRests() throws Exception {
    CalibrationReport report = Reports.of(rows("3", "1"));

    assertThat(report.criteria().get(0).applicability())
        .isEqualTo(new Applicability(140, 60, false));
    assertThat(Documents.findings(CalibrationDocument.of(report)))
        .anySatisfy(
            finding ->
                assertThat(finding)
                    .contains(
                        "0.8 or above: transfer (70\u202F% of 200 answers “not applicable”, 60 others)."));
    assertThat(text(report)).contains("[1] 70 % not applicable: rests on 60 answers");
  }

  private static String text(CalibrationReport report) {
    return ReportText.of(CalibrationDocument.of(report)).replace('\u202F', ' ');
  }

  /** 100 items that two reviewers answer alike, 70 of them as not applicable. */
  private static String rows(String one, String other) {
    StringBuilder rows = new StringBuilder();
    for (int item = 0; item < 100; item++) {
      String value = item < 70 ? "N/A" : item % 2 == 0 ? one : other;
      rows.append("transfer,i%s,a,%s\ntransfer,i%s,b,%s\n".formatted(item, value, item, value));
    }
    return rows.toString();
  }
}
