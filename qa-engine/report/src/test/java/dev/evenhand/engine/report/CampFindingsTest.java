package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.json.JsonCalibration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CampFindingsTest {
  /** Two hear words and two look at deeds; of 32 calls each pair of both occurs twice. */
  private static ReportInput input() {
    RatingTableBuilder table = RatingTable.builder();
    for (int call = 0; call < 32; call++) {
      String name = String.format(Locale.ROOT, "call-%02d", call + 1);
      String words = String.valueOf(1 + call % 4);
      String deeds = String.valueOf(1 + call / 4 % 4);
      table.add(name, "ana", words).add(name, "chloe", words);
      table.add(name, "ben", deeds).add(name, "dmitri", deeds);
    }
    return ReportInput.of(
        CalibrationAnalyzer.ofDefaults()
            .analyze(CalibrationData.of(List.of(CriterionRatings.of("ownership", table.build())))));
  }

  @Test
  void finding_ofTwoCamps_saysWhoReadsItWhichWay_andTheStepWhomToAsk() {
    ReportDocument document = CalibrationDocument.of(input());

    assertThat(Documents.findings(document))
        .contains(
            "Too low: ownership, alpha 0.34 (0.09 to 0.60). It is read in two ways: ana and chloe (agreement"
                + " 1.00) against ben and dmitri (1.00); between them hardly any (0.00).");
    assertThat(Documents.steps(document))
        .contains(
            "Agree what ownership means, with one of each camp, such as ana and ben. Reviewers read"
                + " it in two ways; call-04, call-13 and call-20 show them best.")
        .noneMatch(step -> step.startsWith("Say in writing"));
  }

  @Test
  void json_ofTwoCamps_hasThem_andTheCause() {
    assertThat(JsonCalibration.write(input()))
        .contains("\"two-readings\"", "\"camps\"", "\"withinFirst\"");
  }
}
