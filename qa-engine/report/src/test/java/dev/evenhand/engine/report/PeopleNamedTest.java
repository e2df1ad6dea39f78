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
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.text.ReportText;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever is told to stand apart does so, and nobody for what another does. */
class PeopleNamedTest {
  private static final List<String> FOUR = List.of("ana", "ben", "cara", "dan");

  /** What a reviewer makes of the rating that all others would give. */
  private interface Habit {
    long rating(String reviewer, int question, long rating);
  }

  @Test
  void oneHarshOfFour_isNamedAlone_withQuestionsSizeAndDirection() {
    ReportDocument document =
        CalibrationDocument.of(
            report(FOUR, 3, (who, question, rating) -> who.equals("dan") ? rating - 1 : rating));

    assertThat(document.headline().text())
        .contains("dan is harsher than the average reviewer on 3 of 3 questions, by up to ");
    assertThat(Documents.steps(document))
        .anyMatch(
            step ->
                step.startsWith(
                    "Go through interactions with dan. Harsher than the average reviewer on 3 of 3"
                        + " questions, by up to "));
    assertThat(Documents.findings(document))
        .anyMatch(
            text ->
                text.startsWith(
                    "dan is harsher than the average reviewer on 3 of 3 questions: 0."));
    assertNamesNone(document, "ana", "ben", "cara");
  }

  @Test
  void oneHarshOfFourThatElseAgree_isNamedAlone() {
    ReportDocument document =
        CalibrationDocument.of(
            noiseless(FOUR, (who, question, rating) -> who.equals("dan") ? rating - 1 : rating));

    assertThat(document.headline().text()).contains("dan is ");
    assertNamesNone(document, "ana", "ben", "cara");
  }

  @Test
  void twoReviewersWhoDiffer_areToldBoth_andNeitherIsAccused() {
    ReportDocument document =
        CalibrationDocument.of(
            report(
                List.of("ana", "ben"),
                2,
                (who, question, rating) -> who.equals("ben") ? rating - 1 : rating));

    assertThat(document.headline().text()).contains("ben and ana differ by ");
    assertThat(Documents.findings(document))
        .anyMatch(
            text ->
                text.endsWith(
                    "ben is the harsher of the two, and which of them is off can't be told from"
                        + " two."))
        .noneMatch(text -> text.contains("average reviewer") || text.startsWith("Uneven"));
    assertThat(Documents.steps(document))
        .anyMatch(step -> step.startsWith("Go through interactions with ben and ana together."))
        .noneMatch(step -> step.startsWith("Ask "));
    assertThat(ReportText.of(document)).doesNotContain("than on other questions");
  }

  @Test
  void oneWhoReversesOneQuestion_isToldThereOnly_andInOneStep() {
    CalibrationReport report =
        report(
            FOUR,
            3,
            (who, question, rating) -> who.equals("dan") && question == 1 ? 6 - rating : rating);
    ReportDocument document = CalibrationDocument.of(report);

    assertThat(report.criteria().get(1).ways().reversed()).containsExactly("dan");
    assertThat(report.criteria().get(1).erratic()).isEmpty();
    assertThat(report.criteria().get(0).erratic()).isEmpty();
    assertThat(Documents.findings(document))
        .noneMatch(text -> text.startsWith("Erratic") || text.contains("than on other questions"));
    assertThat(Documents.steps(document).stream().filter(step -> step.contains("dan")))
        .containsExactly(
            "Ask dan how the scale of q2 is read. dan answers the other way round: agreement with each"
                + " other reviewer is below 0, so maybe the scale is read upside down. Without dan"
                + " alpha is 0.72 (0.58 to 0.86).");
  }

  @Test
  void oneWhoClampsTheScale_isNamedAsTheCause_notTheWording() {
    ReportDocument document =
        CalibrationDocument.of(
            report(
                FOUR,
                3,
                (who, question, rating) ->
                    who.equals("dan") ? Math.max(2, Math.min(rating, 4)) : rating));

    assertThat(Documents.steps(document))
        .anyMatch(step -> step.startsWith("Agree with dan what earns the ends of the scale on "))
        .noneMatch(step -> step.startsWith("Say in writing") || step.startsWith("Look first"));
    assertNamesNone(document, "ana", "ben", "cara");
  }

  @Test
  void allQuestionsNotSettled_areNotSaidToFail() {
    ReportDocument document =
        CalibrationDocument.of(report(FOUR, 2, (who, question, rating) -> rating));

    assertThat(document.headline().text())
        .startsWith("How far reviewers agree is not settled on any of 2 questions; ");
  }

  private static void assertNamesNone(ReportDocument document, String... innocent) {
    String told =
        document.headline().text() + Documents.findings(document) + Documents.steps(document);
    assertThat(told).doesNotContain(innocent);
  }

  private static CalibrationReport report(List<String> reviewers, int questions, Habit habit) {
    return report(reviewers, questions, 0.6, habit);
  }

  private static CalibrationReport noiseless(List<String> reviewers, Habit habit) {
    return report(reviewers, 2, 0, habit);
  }

  /** Of 50 items on a scale of 1 to 5. */
  private static CalibrationReport report(
      List<String> reviewers, int questions, double noise, Habit habit) {
    Random random = new Random(7);
    List<CriterionRatings> criteria = new ArrayList<>();
    for (int question = 0; question < questions; question++) {
      RatingTableBuilder table = RatingTable.builder();
      for (int item = 0; item < 50; item++) {
        double quality = 3 + 1.3 * random.nextGaussian();
        for (String reviewer : reviewers) {
          long rating = onScale(Math.round(quality + noise * random.nextGaussian()));
          long given = onScale(habit.rating(reviewer, question, rating));
          table.add("i" + item, reviewer, String.valueOf(given));
        }
      }
      criteria.add(CriterionRatings.of("q" + (question + 1), table.build()).on(Scale.ORDINAL));
    }
    return CalibrationAnalyzer.of(
            CalibrationSettings.ofDefaults().withStudy(ReviewerSettings.ofDefaults()))
        .analyze(CalibrationData.of(criteria));
  }

  private static long onScale(long rating) {
    return Math.max(1, Math.min(5, rating));
  }
}
