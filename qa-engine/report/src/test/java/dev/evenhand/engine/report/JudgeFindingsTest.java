package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.fixture.MixedPanel;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.json.JsonCalibration;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** What a model beside several people is told, in findings, headline and steps. */
class JudgeFindingsTest {
  private static final List<String> PEOPLE = List.of("ana", "ben", "cleo");

  @Test
  void modelThatPassesEverything_isNeverToldThatItMayStandIn() throws Exception {
    CalibrationReport report = ofAnswers();
    ReportDocument document = CalibrationDocument.of(report);

    assertThat(report.modelReviewers().get(0).criteria().get(0).test().orElseThrow().passes())
        .as("the test alone")
        .isTrue();
    assertThat(document.headline().text())
        .endsWith(" bot says pass to everything on q1, so it can't stand in for the people.");
    assertThat(Documents.findings(document))
        .contains(
            "The model bot may not stand in for people on q1: it gives one answer to everything.")
        .noneMatch(text -> text.contains("may stand in"));
    assertThat(Documents.steps(document)).noneMatch(text -> text.startsWith("Don't leave"));
    assertThat(Documents.rows(document, "models").get(0))
        .filteredOn(Cell.Verdict.class::isInstance)
        .extracting(cell -> ((Cell.Verdict) cell).word())
        .containsExactly("not known", "no");
    assertThat(json(report))
        .contains("\"passes\": false")
        .doesNotContain("\"passes\": true")
        .contains("\"word\": \"no\"")
        .contains("\"reason\": \"one answer to everything\"");
  }

  @Test
  void modelThatIsOneLower_isToldByHowMuch_andToBeCorrectedByThat() throws Exception {
    ReportDocument document = CalibrationDocument.of(ofScores(60, truth -> truth - 1));

    assertThat(document.headline().text())
        .endsWith(" bot is harsher than people by 0.94 (0.91 to 0.98) on q1.");
    assertThat(Documents.findings(document))
        .anyMatch(text -> text.startsWith("bot on q1: harsher than people by 0.94 (0.91 to 0.98)"))
        .noneMatch(text -> text.contains("bot") && text.contains("be told from chance"));
    assertThat(Documents.steps(document))
        .contains(
            "Correct bot on q1 by 0.94, or sharpen its instructions; let people review q1 too until"
                + " its corrected answers have been checked. It is harsher than people by 0.94 (0.91"
                + " to 0.98): that is most of how far the two differ. As it is, it is not shown to"
                + " review as well as half of the people do.")
        .noneMatch(text -> text.startsWith("Go through") || text.startsWith("Don't leave"));
  }

  @Test
  void modelThatGuesses_theFirstItemsOfTheStepAreListed_inTheUsualReport() throws Exception {
    Random guess = new Random(8);
    ReportDocument document = CalibrationDocument.of(ofScores(60, truth -> 1 + guess.nextInt(5)));

    assertThat(Documents.steps(document))
        .anyMatch(
            text ->
                text.startsWith("Go through the ")
                    && text.endsWith(
                        " The first 10 are listed below. Either the judge's instructions or the"
                            + " person's answer is to be corrected."));
    assertThat(Documents.rows(document.upTo(Detail.MAIN), "judge-differences")).hasSize(10);
    assertThat(Documents.rows(document, "judge-differences")).hasSizeGreaterThan(10);
  }

  @Test
  void modelThatOnlyFailsMore_isToldAsHarsher_withTheIntervalOfTheWord() throws Exception {
    Random random = new Random(7);
    StringBuilder csv = header();
    for (int item = 0; item < 80; item++) {
      boolean pass = random.nextInt(5) > 1;
      for (String person : PEOPLE) {
        row(csv, item, person, pass ? "pass" : "fail", "person");
      }
      row(csv, item, "bot", pass && random.nextInt(5) == 0 ? "pass" : "fail", "model");
    }
    ReportDocument document =
        CalibrationDocument.of(MixedPanel.report(csv.toString(), CalibrationSettings.ofDefaults()));

    assertThat(document.headline().text()).endsWith(" bot is harsher than the people on q1.");
    assertThat(Documents.findings(document))
        .contains(
            "bot on q1: the agreement can't be told from chance; the same answer as the people on 56\u202f%"
                + " (45\u202f% to 67\u202f%) of 80 interactions, alpha 0.10 (−0.14 to 0.34), kappa 0.24. All 35"
                + " answers that differ are fail instead of pass, never the other way round: it differs by"
                + " being harsher, not at random.");
  }

  private static CalibrationReport ofAnswers() throws Exception {
    Random random = new Random(7);
    StringBuilder csv = header();
    for (int item = 0; item < 200; item++) {
      boolean pass = random.nextInt(5) > 0;
      for (String person : PEOPLE) {
        boolean said = pass == random.nextInt(100) < 86;
        row(csv, item, person, said ? "pass" : "fail", "person");
      }
      row(csv, item, "bot", "pass", "model");
    }
    return MixedPanel.report(csv.toString(), CalibrationSettings.ofDefaults());
  }

  private static CalibrationReport ofScores(int items, IntUnaryOperator bot) throws Exception {
    Random random = new Random(7);
    StringBuilder csv = header();
    for (int item = 0; item < items; item++) {
      int truth = 2 + random.nextInt(3);
      for (String person : PEOPLE) {
        int stray = random.nextInt(10) == 0 ? -1 : 0;
        row(csv, item, person, Integer.toString(truth + stray), "person");
      }
      row(csv, item, "bot", Integer.toString(bot.applyAsInt(truth)), "model");
    }
    return MixedPanel.report(csv.toString(), CalibrationSettings.ofDefaults());
  }

  private static StringBuilder header() {
    return new StringBuilder("item,rater,criterion,value,kind\n");
  }

  private static void row(StringBuilder csv, int item, String rater, String value, String kind) {
    csv.append("i%s,%s,q1,%s,%s\n".formatted(item, rater, value, kind));
  }

  private static String json(CalibrationReport report) {
    return JsonCalibration.write(ReportInput.of(report, Reports.source(480)));
  }
}
