package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.report.csv.ReportCsv;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.html.ReportHtml;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTest {
  @Test
  void session_isToldByQuestion_byReviewer_andByWhatToDo() {
    ReportDocument document = CalibrationDocument.of(Session.report());

    assertThat(document.headline().text())
        .isEqualTo(
            "The total score is good enough for first conclusions. Reviewers agree reliably on 2"
                + " of 4 questions, 1 not settled;"
                + " cleo is 10.9 points (of\u00a0100) harsher than the average reviewer.");
    assertThat(Documents.tally(document))
        .isEqualTo(Map.of("Reliable", 2L, "Not settled", 1L, "Too low", 1L));
    assertThat(Documents.findings(document))
        .containsExactly(
            "Too low: “Was it owned?”, alpha −0.02 (−0.13 to 0.14), no better than by chance.",
            "Not settled, good enough without cleo: “How was the tone?”.",
            "Reliable, with the whole interval at 0.8 or above: “Greeted with name?” and “Longest"
                + " silence?”.",
            "The total score is good enough for tentative conclusions: alpha 0.80 (0.72 to 0.87).",
            "Harsher than the average reviewer: cleo by 10.9 points (8.7 to 13.1).",
            "One reviewer an interaction may be enough for the total score: reliability 0.80 (0.49 to"
                + " 0.89), where 0.8 is wanted. Answers to single questions can depend on the reviewer all the same,"
                + " as errors even out in the total.");
    assertThat(Documents.steps(document))
        .containsExactly(
            "Rewrite “Was it owned?”. Two reviewers differ on it by 7.1 points of the total"
                + " score, on average.",
            "Go through interactions with cleo. 10.9 points harsher than the average reviewer (8.7 to"
                + " 13.1), most of all on “How was the tone?”. Without cleo alpha of the total score"
                + " is 0.93 (0.88 to 0.96).",
            "Open the next session with call-14, call-46 and call-1. Their totals lie furthest apart,"
                + " by up to 41.67 points; the discussion sheet says on which questions.");
  }

  /** Ids, logits, fits and the terms of decision studies are for the statistician. */
  @Test
  void firstParts_nameQuestionsByTheirTitles_andHoldNoTermsOfModels() {
    ReportDocument document = CalibrationDocument.of(Session.report());
    String prose =
        document.headline().text() + Documents.findings(document) + Documents.steps(document);

    assertThat(prose)
        .contains("“Was it owned?”")
        .doesNotContain("ownership", "logit", "nfit", "utfit", "dependability", "eneralizability");
  }

  @Test
  void oneCriterion_isNamedInTheHeadline() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int item = 0; item < 40; item++) {
      rows.append("tone,i%s,a,%s\ntone,i%s,b,%s\n".formatted(item, item % 5, item, item % 5));
    }

    ReportDocument document = CalibrationDocument.of(Reports.of(rows.toString()));

    assertThat(document.headline().text())
        .isEqualTo(
            "Reviewers agree reliably on tone;"
                + " no reviewer is shown to be harsher or more lenient than the others.");
  }

  @Test
  void fewRatings_areNotEnough() throws Exception {
    ReportDocument document =
        CalibrationDocument.of(
            ReportInput.of(
                Reports.of("tone,i1,a,1\ntone,i2,b,2\n"),
                new ReportSource("ratings.csv", null, 5, 3)));

    assertThat(document.headline().text())
        .isEqualTo("Nothing was reviewed twice, so how far reviewers agree on tone can't be told.");
    assertThat(Documents.findings(document))
        .containsExactly("Can't be told: tone, as none of 2 items has two ratings.");
    assertThat(Documents.steps(document))
        .containsExactly(
            "Have interactions reviewed twice, by different reviewers. tone: no two reviewers rated the same.",
            "Mend the input: 3 rows were not used. Each is listed below with its line and the reason.");
  }

  @Test
  void facts_callRatingsEvaluations_onlyWhereACardIsTold() {
    ReportDocument told =
        CalibrationDocument.of(ReportInput.of(Session.report(), Sources.session()));
    ReportDocument untold = CalibrationDocument.of(Session.report());

    assertThat(told.facts())
        .contains(new ReportDocument.Fact("Evaluations", new Cell.Count(192), ""));
    assertThat(untold.facts())
        .extracting(ReportDocument.Fact::term)
        .contains("Ratings")
        .doesNotContain("Evaluations");
  }

  @Test
  void titlesBeyondTheFirst_areNamedOnThePage_byAFold() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int question = 0; question < 9; question++) {
      for (int item = 0; item < 40; item++) {
        rows.append(
            "q%s,i%s,a,%s\nq%s,i%s,b,%s\n"
                .formatted(question, item, item % 5, question, item, item % 5));
      }
    }

    ReportDocument document = CalibrationDocument.of(Reports.of(rows.toString()));

    assertThat(Documents.findings(document))
        .contains(
            "Reliable, with the whole interval at 0.8 or above: q0, q1, q2, q3, q4, q5 and 3 more.");
    assertThat(ReportHtml.of(document))
        .contains(
            "<details class=\"rest\"><summary>3 more</summary> <span>q6, q7, q8</span></details>");
  }

  @Test
  void harshest_whereNobodyDiffers_isNobody() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int item = 0; item < 20; item++) {
      rows.append("tone,i%s,a,%s\ntone,i%s,b,%s\n".formatted(item, item % 5, item, item % 5));
    }
    CalibrationReport report = Reports.of(rows.toString());

    assertThat(report.criteria().get(0).harshest()).isEmpty();
    assertThat(
            ReportCsv.ofDefaults().write(CalibrationDocument.of(report), "criteria").orElseThrow())
        .endsWith(",reliable,,,\n");
  }

  @Test
  void itemsReviewedOnce_areToBeReviewedTwice_ratherThanMoreOfThem() throws Exception {
    StringBuilder rows = new StringBuilder("tone,once,a,1\n");
    for (int item = 0; item < 8; item++) {
      rows.append("tone,i%s,a,%s\ntone,i%s,b,%s\n".formatted(item, item % 5, item, item % 5));
    }

    assertThat(Documents.steps(CalibrationDocument.of(Reports.of(rows.toString()))))
        .contains("Have more interactions reviewed twice. tone: a verdict takes at least 10.");
  }
}
