package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.fixture.MixedPanel;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelFindingsTest {
  @Test
  void modelsAgentsAndGage_areTold_withWhatToDo() throws Exception {
    ReportDocument document = CalibrationDocument.of(UnevenPanel.report());

    assertThat(Documents.findings(document))
        .contains(
            "The model scorebot may stand in for people on tone: it does as well as at least half"
                + " of them.",
            "The model scorebot may not stand in for people on clarity: it is not shown to do as"
                + " well as half of them.",
            "The score of agent agent-5 on clarity gains 0.23 points from lenient reviewers: 3.71"
                + " as rated, 3.48 adjusted.",
            "The gage is unacceptable on tone: rating makes up 68\u202F% of the study variation,"
                + " where 30\u202F% is the most.");
    assertThat(Documents.steps(document))
        .contains(
            "Don't leave clarity to scorebot alone. The model is not shown to review as well as"
                + " half of the people do.",
            "Compare agents by their adjusted scores. Who reviewed an agent moves the score beyond"
                + " chance; reviews that are spread over all reviewers would not need it.",
            "Say more exactly what earns which answer on tone. Most of what rating adds is that"
                + " one reviewer rates the same differently the next time.");
  }

  @Test
  void agentsWhoHadTheSameReviewers_areNoFinding() throws Exception {
    ReportDocument document = CalibrationDocument.of(MixedPanel.report());

    assertThat(Documents.findings(document)).noneMatch(text -> text.contains("agent"));
    assertThat(Documents.steps(document)).noneMatch(text -> text.startsWith("Compare agents"));
  }

  @Test
  void modelBesideTwoPeople_isToldAsAJudge_notByTheTestThatTakesThree() throws Exception {
    ReportDocument document = CalibrationDocument.of(report("ana", "ben", MixedPanel.MODEL));

    assertThat(Documents.findings(document))
        .anyMatch(
            text ->
                text.startsWith("scorebot on tone: harsher than people by 0.41 (0.20 to 0.62)"));
    assertThat(Documents.findings(document)).noneMatch(text -> text.contains("can't be judged"));
  }

  @Test
  void reviewerWhoGuesses_isUnevenOverAllQuestions() throws Exception {
    Random random = new Random(2);
    StringBuilder rows = new StringBuilder();
    for (String row : MixedPanel.csv(1).lines().toList()) {
      rows.append(
          row.contains(",ben,")
              ? row.replaceFirst(",\\d,", "," + (1 + random.nextInt(5)) + ",")
              : row);
      rows.append('\n');
    }

    ReportDocument document =
        CalibrationDocument.of(MixedPanel.report(rows.toString(), MixedPanel.ALL));

    assertThat(Documents.findings(document))
        .anyMatch(
            text ->
                text.equals(
                    "Uneven over all questions: ben; neither severity nor what was rated explains"
                        + " the ratings."));
    assertThat(Documents.steps(document))
        .anyMatch(text -> text.startsWith("Look first at how ben rated 2 questions."))
        .noneMatch(text -> text.startsWith("Ask ben"));
  }

  @Test
  void reviewerWhoReadsOneQuestionInAnotherWay_isToldThere_andSeverityIsNot() throws Exception {
    ReportDocument document = CalibrationDocument.of(ofReadings(1));

    assertThat(Documents.findings(document))
        .contains(
            "ana is 0.73 points (of\u00a04, from 1 to 5) harsher on greeting than on other questions, beside"
                + " the other reviewers.");
    assertThat(Documents.steps(document))
        .contains(
            "Go through greeting with ana. The question seems to be read in another way: 0.73 points"
                + " (of\u00a04, from 1 to 5) harsher on greeting than on other questions.")
        .noneMatch(text -> text.contains("no single one of them is why") && text.contains("greet"));
  }

  @Test
  void reviewerWhoIsHarshOnOneQuestionAndLenientOnTheOthers_isToldThere() throws Exception {
    CalibrationReport report = ofReadings(3);

    assertThat(report.criterion("greeting").orElseThrow().severity().flag("ana")).isPresent();
    assertThat(Documents.findings(CalibrationDocument.of(report)))
        .contains(
            "ana is more lenient than the average reviewer on 3 of 4 questions: 0.99 points"
                + " (of\u00a04, from 1 to 5) on care, 0.93 points (of\u00a04, from 1 to 5) on"
                + " closing and 0.91 points (of\u00a04, from 1 to 5) on tone.",
            "ana is 1.69 points (of\u00a04, from 1 to 5) harsher on greeting than on other"
                + " questions, beside the other reviewers.");
  }

  /** Of 60 items by four reviewers, ana being stricter on greeting and more lenient elsewhere. */
  private static CalibrationReport ofReadings(double stricter) {
    Random random = new Random(4);
    List<CriterionRatings> criteria = new ArrayList<>();
    for (String question : List.of("care", "closing", "greeting", "tone")) {
      Random qualities = new Random(5);
      RatingTableBuilder table = RatingTable.builder();
      for (int item = 0; item < 60; item++) {
        double quality = 3 + qualities.nextGaussian();
        for (String reviewer : List.of("ana", "ben", "cleo", "dan")) {
          double bias = !reviewer.equals("ana") ? 0 : question.equals("greeting") ? -0.2 : 0.5;
          double rating = quality + stricter * bias + 0.8 * random.nextGaussian();
          long rounded = Math.max(1, Math.min(5, Math.round(rating)));
          table.add("i" + item, reviewer, String.valueOf(rounded));
        }
      }
      criteria.add(CriterionRatings.of(question, table.build()).on(Scale.ORDINAL));
    }
    return CalibrationAnalyzer.of(
            CalibrationSettings.ofDefaults().withStudy(ReviewerSettings.ofDefaults()))
        .analyze(CalibrationData.of(criteria));
  }

  /** The mixed panel with some of its reviewers. */
  private static CalibrationReport report(String... reviewers) throws Exception {
    StringBuilder rows = new StringBuilder();
    for (String row : MixedPanel.csv(1).lines().toList()) {
      String reviewer = row.split(",", -1)[1];
      if (rows.isEmpty() || List.of(reviewers).contains(reviewer)) {
        rows.append(row).append('\n');
      }
    }
    return MixedPanel.report(rows.toString(), MixedPanel.ALL);
  }
}
