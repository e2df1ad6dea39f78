package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.CoefficientId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SessionRatingsTest {
  private static final ScorecardRef REF = new ScorecardRef("card", "1.0.0");
  private static final Scorecard CARD =
      Scorecard.of(
          REF,
          "Card",
          Scoring.DEFAULT,
          List.of(
              Section.of(
                  "s",
                  "S",
                  null,
                  List.of(
                      Question.builder(
                              "tone",
                              new QuestionKind.Rating(
                                  List.of(
                                      Option.of("poor", 0),
                                      Option.of("fair", 50),
                                      Option.of("good", 100))))
                          .ask("Tone?")
                          .weight(3)
                          .allowNotApplicable(true)
                          .build(),
                      Question.builder("greeting", QuestionKind.YesNo.PLAIN).weight(1).build(),
                      Question.builder("note", new QuestionKind.FreeText()).build()))));

  @Test
  void criteria_areTheTotal_eachSection_andEachScorableQuestion() {
    SessionRatings session = SessionRatings.of(CARD, session());

    assertThat(session.criteria())
        .extracting(CriterionRatings::criterion)
        .containsExactly(SessionRatings.TOTAL, "s", "tone", "greeting");
    assertThat(session.criteria())
        .extracting(CriterionRatings::kind)
        .containsExactly(
            CriterionKind.TOTAL,
            CriterionKind.SECTION,
            CriterionKind.QUESTION,
            CriterionKind.QUESTION);
    assertThat(session.criteria().get(2).main()).isEqualTo(Scale.ORDINAL);
    assertThat(session.problems()).isEmpty();
  }

  @Test
  void multipleChoice_isASetOfOptions_comparedByWhatReviewersHaveInCommon() {
    Question causes =
        Question.builder(
                "causes",
                new QuestionKind.MultipleChoice(
                    List.of(Option.of("rude", 1), Option.of("slow", 1), Option.of("late", 1)),
                    null))
            .weight(1)
            .build();
    Scorecard card =
        Scorecard.of(
            REF, "Card", Scoring.DEFAULT, List.of(Section.of("s", "S", null, List.of(causes))));
    List<Evaluation> evaluations =
        List.of(
            chosen("c-1", "ana", "rude", "slow"),
            chosen("c-1", "ben", "slow", "rude"),
            chosen("c-2", "ana", "late"),
            chosen("c-2", "ben", "rude", "late"),
            chosen("c-3", "ana"),
            chosen("c-3", "ben"));

    SessionRatings session = SessionRatings.of(card, evaluations);

    CriterionRatings ratings = session.criteria().get(2);
    assertThat(ratings.scales()).containsExactly(Scale.NOMINAL, Scale.SET);
    CriterionReport report =
        CalibrationAnalyzer.ofDefaults().analyze(session).criterion("causes").orElseThrow();
    // Observed 1/2 over three calls; expected 71/6 over the 15 pairs of answers.
    assertThat(report.alpha().orElseThrow()).isCloseTo(56.0 / 71, within(1e-12));
  }

  private static Evaluation chosen(String interaction, String reviewer, String... options) {
    return Evaluation.of(
        interaction + reviewer,
        REF,
        interaction,
        reviewer,
        Map.of("causes", Answer.of(List.of(options))));
  }

  @Test
  void notApplicable_isACategoryOfNames_andMissingAmongScores() {
    CriterionRatings tone = SessionRatings.of(CARD, session()).criteria().get(2);

    assertThat(tone.ratings().categories())
        .extracting(Category::label)
        .containsExactly("poor", "fair", "good", "n/a");
    assertThat(tone.ratings().size()).isEqualTo(9);
    assertThat(tone.scores().size()).isEqualTo(8);
  }

  @Test
  void severity_isInPercentPointsOfTheTotal() {
    CalibrationReport report =
        CalibrationAnalyzer.ofDefaults().analyze(SessionRatings.of(CARD, session()));

    CriterionReport total = report.criterion(SessionRatings.TOTAL).orElseThrow();
    // ben: 62.5, 25 and 25; ana: 100, 62.5, n/a tone so 100; cleo as ana but tone good at c-3.
    assertThat(total.harshest()).contains("ben");
    assertThat(total.severity().of("ben").orElseThrow().estimate().orElseThrow())
        .isCloseTo((37.5 + 37.5 + 75) / 3 * 2 / 3, within(1e-12));
    assertThat(total.reviewers().get(1).besideOthers().estimate().orElseThrow())
        .isCloseTo((37.5 + 37.5 + 75) / 3, within(1e-12));
  }

  @Test
  void disagreement_isTheMeanDifferenceOfContributions() {
    SessionRatings session = SessionRatings.of(CARD, session());

    // c-1: 75, 37.5, 75 -> pairs 37.5, 0, 37.5; c-2: 37.5, 0, 37.5 -> the same; c-3: 0 and 75.
    Disagreement tone =
        session.disagreements().stream()
            .filter(d -> d.question().equals("tone"))
            .findFirst()
            .orElseThrow();
    assertThat(tone.moved()).isCloseTo((0.25 + 0.25 + 0.75) / 3, within(1e-12));
    assertThat(tone.interactions()).isEqualTo(3);
  }

  @Test
  void questionsThatReviewersReadAlike_areNotToBeRewritten() {
    CalibrationReport report =
        CalibrationAnalyzer.ofDefaults().analyze(SessionRatings.of(CARD, disputed(12)));

    assertThat(report.rewriteFirst()).extracting(Disagreement::question).containsExactly("tone");
    assertThat(report.criterion("greeting").orElseThrow().alpha().reason()).isPresent();
    assertThat(report.criterion("greeting").orElseThrow().coefficients())
        .containsKey(CoefficientId.PERCENT_AGREEMENT);
  }

  @Test
  void twoEvaluationsOfOneInteractionByOneReviewer_areBothRefused() {
    List<Evaluation> evaluations = new ArrayList<>(session());
    evaluations.add(evaluation("e-again", "c-1", "ana", "poor", "yes"));

    SessionRatings session = SessionRatings.of(CARD, evaluations);

    assertThat(session.used()).isEqualTo(8);
    assertThat(session.problems())
        .extracting(Problem::text)
        .containsExactly(
            "evaluation e-c-1-ana /interaction: reviewer 'ana' evaluated interaction 'c-1' 2"
                + " times, and which counts is not known. Keep one of the evaluations; or use qa's"
                + " option --replicates if interactions were evaluated again on purpose."
                + " [duplicate-evaluation]",
            "evaluation e-again /interaction: reviewer 'ana' evaluated interaction 'c-1' 2 times,"
                + " and which counts is not known. Keep one of the evaluations; or use qa's option"
                + " --replicates if interactions were evaluated again on purpose."
                + " [duplicate-evaluation]");
  }

  @Test
  void evaluationsInAnyOrder_giveTheSameReportToTheLastDigit() {
    List<Evaluation> shuffled = new ArrayList<>(session());
    for (long seed = 0; seed < 50; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(report(shuffled)).isEqualTo(report(session()));
    }
  }

  @Test
  void questionsOfFewInteractions_areNotToBeRewritten() {
    assertThat(report(disputed(9)).rewriteFirst()).isEmpty();
  }

  /** So many interactions on whose tone two reviewers never agree. */
  private static List<Evaluation> disputed(int interactions) {
    List<Evaluation> all = new ArrayList<>();
    for (int i = 0; i < interactions; i++) {
      String tone = i % 2 == 0 ? "good" : "poor";
      String other = i % 2 == 0 ? "poor" : "fair";
      all.add(evaluation("a-" + i, "c-" + i, "ana", tone, "yes"));
      all.add(evaluation("b-" + i, "c-" + i, "ben", other, "yes"));
    }
    return all;
  }

  private static CalibrationReport report(List<Evaluation> evaluations) {
    return CalibrationAnalyzer.ofDefaults().analyze(SessionRatings.of(CARD, evaluations));
  }

  private static List<Evaluation> session() {
    return List.of(
        evaluation("e-c-1-ana", "c-1", "ana", "good", "yes"),
        evaluation("e-c-1-ben", "c-1", "ben", "fair", "yes"),
        evaluation("e-c-1-cleo", "c-1", "cleo", "good", "yes"),
        evaluation("e-c-2-ana", "c-2", "ana", "fair", "yes"),
        evaluation("e-c-2-ben", "c-2", "ben", "poor", "yes"),
        evaluation("e-c-2-cleo", "c-2", "cleo", "fair", "yes"),
        evaluation("e-c-3-ana", "c-3", "ana", "n/a", "yes"),
        evaluation("e-c-3-ben", "c-3", "ben", "poor", "yes"),
        evaluation("e-c-3-cleo", "c-3", "cleo", "good", "yes"));
  }

  private static Evaluation evaluation(
      String id, String interaction, String reviewer, String tone, String greeting) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("tone", Answer.of(tone));
    answers.put("greeting", Answer.of(greeting));
    return Evaluation.of(id, REF, interaction, reviewer, answers);
  }
}
