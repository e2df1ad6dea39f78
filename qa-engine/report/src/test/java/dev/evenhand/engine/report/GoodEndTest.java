package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.ratings.RatingsReader;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.json.JsonCalibration;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is harsh where low is good, and where it is not known what is. */
class GoodEndTest {
  @Test
  void gradesWithoutAWord_makeNobodyHarshOrLenient_andThatIsTold() throws Exception {
    CalibrationReport report = report("Note", Map.of());

    assertThat(CalibrationDocument.of(report).headline().text())
        .endsWith(
            "; cleo rates 0.75 units (of\u00a05, from 1 to 6) higher than the average reviewer.");
    assertThat(ReportInput.of(report).told())
        .extracting(Problem::text)
        .containsExactly(
            "ratings: whether high or low is good on 'Note' is not known, so nobody is called"
                + " harsh or lenient there. Use qa's option --low-is-good or --high-is-good with"
                + " the name. [good-end-unknown]");
    assertThat(json(report)).doesNotContain("goodEnd").contains("\"flag\": \"higher\"");
  }

  @Test
  void gradesOfWhichLowIsGood_makeHarshWhoRatesHigher() throws Exception {
    CalibrationReport report = report("Note", Map.of("Note", GoodEnd.LOW));
    ReportDocument document = CalibrationDocument.of(report);

    assertThat(document.headline().text())
        .endsWith(
            "; cleo is 0.75 units (of\u00a05, from 1 to 6) harsher than the average reviewer.");
    assertThat(Documents.findings(document))
        .anyMatch(text -> text.startsWith("Harsher than the average reviewer: cleo by 0.75 units"));
    assertThat(ReportInput.of(report).told()).isEmpty();
    assertThat(json(report)).contains("\"goodEnd\": \"low\"", "\"flag\": \"harsh\"");
  }

  @Test
  void gradesOfWhichHighIsGood_andOtherNames_areScores() throws Exception {
    assertThat(
            CalibrationDocument.of(report("Note", Map.of("Note", GoodEnd.HIGH))).headline().text())
        .endsWith(
            "; cleo is 0.75 points (of\u00a05, from 1 to 6) more lenient than the average reviewer.");
    assertThat(ReportInput.of(report("Tone", Map.of())).told()).isEmpty();
    assertThat(CalibrationDocument.of(report("Tone", Map.of())).headline().text())
        .endsWith(" more lenient than the average reviewer.");
  }

  /** The third of four gives one grade more. */
  private static CalibrationReport report(String name, Map<String, GoodEnd> ends) throws Exception {
    StringBuilder csv = new StringBuilder("Call,Reviewer,%s\n".formatted(name));
    for (int call = 0; call < 40; call++) {
      int truth = 1 + call % 5;
      csv.append("c%s,ana,%s\nc%s,ben,%s\n".formatted(call, truth, call, truth));
      csv.append("c%s,cleo,%s\nc%s,dan,%s\n".formatted(call, truth + 1, call, truth));
    }
    return CalibrationAnalyzer.of(CalibrationSettings.ofDefaults().withGoodEnds(ends))
        .analyze(
            RatingsReader.ofDefaults()
                .read(
                    new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                    "r.csv")
                .orThrow()
                .data());
  }

  private static String json(CalibrationReport report) {
    return JsonCalibration.write(ReportInput.of(report));
  }
}
