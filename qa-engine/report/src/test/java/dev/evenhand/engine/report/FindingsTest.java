package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.ReportDocument;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTest {
  @Test
  void session_isToldByQuestion_byReviewer_andByWhatToDo() {
    ReportDocument document = CalibrationDocument.of(Session.report());

    assertThat(document.headline().text())
        .isEqualTo(
            "Reviewers agree reliably on 2 of 4 questions;"
                + " cleo is 10.9 points (of\u00a0100) harsher than the average reviewer.");
    assertThat(Documents.tally(document))
        .isEqualTo(Map.of("Reliable", 2L, "Not settled", 1L, "Too low", 1L));
    assertThat(Documents.findings(document))
        .containsExactly(
            "Too low: “Was it owned?”, alpha −0.02 (−0.13 to 0.14), no better than by chance.",
            "Not settled, more interactions would tell (the interval holds 0.667): “How was the tone?”.",
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
                + " 13.1), most of all on “How was the tone?”.",
            "Open the next session with call-14, call-46 and call-1. Their totals lie furthest apart,"
                + " by up to 41.7 points; the discussion sheet says on which questions.",
            "Have more interactions reviewed twice. For “How was the tone?” it can't be said yet"
                + " whether reviewers agree well enough; the total score may be clear.",
            "Agree how strict to be on “How was the tone?”. Reviewers put interactions into much the same order"
                + " there; what differs is how severe they are.");
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
}
