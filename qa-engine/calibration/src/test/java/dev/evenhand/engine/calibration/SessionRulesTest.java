package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.api.evaluation.CalibrationSession;
import dev.evenhand.api.evaluation.CalibrationSession.Mode;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.calibration.InteractionSheet.GivenAnswer;
import dev.evenhand.engine.calibration.InteractionSheet.QuestionDispute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionRulesTest {
  private static final ScorecardRef REF = new ScorecardRef("card", "1.0.0");

  private static Scorecard card(UnansweredPolicy unanswered) {
    return Scorecard.of(
        REF,
        "Card",
        Scoring.DEFAULT,
        List.of(
            section("one", unanswered, question("a", 3), question("b", 1)),
            section("two", unanswered, question("c", 4)),
            Section.of(
                "notes",
                "Notes",
                null,
                List.of(Question.builder("note", new QuestionKind.FreeText()).build()))));
  }

  private static Section section(String id, UnansweredPolicy unanswered, Question... questions) {
    return Section.builder(id).unanswered(unanswered).questions(List.of(questions)).build();
  }

  private static Question question(String id, int weight) {
    return Question.builder(id, QuestionKind.YesNo.PLAIN).ask(id + "?").weight(weight).build();
  }

  private static final Scorecard CARD = card(UnansweredPolicy.REJECT);

  @Test
  void reference_isNoneOfTheMeasured_butStandsInTheSheet() {
    List<Evaluation> evaluations =
        List.of(
            evaluation("c-1", "ann", "yes yes yes"),
            evaluation("c-1", "ben", "no yes yes"),
            evaluation("c-1", "zoe", "no no yes"),
            evaluation("c-2", "ann", "yes yes no"),
            evaluation("c-2", "ben", "yes yes yes"),
            evaluation("c-2", "zoe", "yes yes yes"));

    SessionRatings ratings =
        SessionRatings.of(CARD, evaluations, SessionRules.blind().withReference("zoe"));
    CalibrationReport report = CalibrationAnalyzer.ofDefaults().analyze(ratings);

    assertThat(report.reference()).isEqualTo("zoe");
    assertThat(ratings.data().criteria().get(0).ratings().raters())
        .containsExactly("ann", "ben", "zoe");
    assertThat(report.criteria())
        .allSatisfy(
            criterion ->
                assertThat(criterion.reviewers())
                    .extracting(reviewer -> reviewer.reviewer())
                    .containsExactly("ann", "ben"));
    SessionReport session = report.sessions().get(0);
    assertThat(session.reviewers()).containsExactly("ann", "ben");
    assertThat(session.sheet().get(0).scores())
        .extracting(InteractionSheet.Total::reference)
        .containsExactly(false, false, true);
    // Only ann and ben: a moves 3/8 in c-1, c moves 4/8 in c-2, and b nothing.
    assertThat(report.disagreements())
        .extracting(Disagreement::question)
        .containsExactly("c", "a", "b");
    assertThat(report.disagreements().get(2).moved()).isZero();
  }

  @Test
  void sheet_namesWhoSaidWhat_orderedByScoreMoved() {
    List<Evaluation> evaluations =
        List.of(
            evaluation("c-1", "ben", "no yes no"),
            evaluation("c-1", "ann", "yes no no"),
            evaluation("c-2", "ann", "yes yes yes"),
            evaluation("c-2", "ben", "yes yes no"),
            evaluation("c-3", "ann", "yes yes yes"),
            evaluation("c-3", "ben", "yes yes yes"),
            evaluation("c-4", "ann", "yes yes yes"));

    List<InteractionSheet> sheet = SessionRatings.of(CARD, evaluations).sessions().get(0).sheet();

    assertThat(sheet)
        .extracting(InteractionSheet::interaction)
        .containsExactly("c-2", "c-1", "c-3");
    assertThat(sheet.get(0).spread()).isCloseTo(0.5, within(1e-12));
    assertThat(sheet.get(1).spread()).isCloseTo(0.25, within(1e-12));
    assertThat(sheet.get(1).questions())
        .extracting(QuestionDispute::question)
        .containsExactly("a", "b");
    assertThat(sheet.get(1).questions().get(0).moved()).isCloseTo(0.375, within(1e-12));
    assertThat(sheet.get(1).questions().get(0).answers())
        .containsExactly(new GivenAnswer("ann", "yes", 0.375), new GivenAnswer("ben", "no", 0));
    assertThat(sheet.get(2).questions()).isEmpty();
  }

  @Test
  void unfinished_rejected_namesTheOpenQuestions() {
    Scorecard lenient = card(UnansweredPolicy.EXCLUDE);
    List<Evaluation> evaluations =
        List.of(evaluation("c-1", "ann", "yes - -"), evaluation("c-1", "ben", "yes yes yes"));

    SessionRatings ratings = SessionRatings.of(lenient, evaluations);

    assertThat(ratings.used()).isEqualTo(1);
    assertThat(ratings.problems())
        .extracting(Problem::text)
        .containsExactly(
            "evaluation c-1-ann /answers: the evaluation is unfinished: no answer to 'b', 'c'."
                + " Finish it, or let what is answered count (qa's option --unfinished use)."
                + " [unfinished-evaluation]");
  }

  @ParameterizedTest
  @EnumSource
  void unfinished_used_answersCount_andScoresAsTheCardSays(UnansweredPolicy policy) {
    List<Evaluation> evaluations =
        List.of(evaluation("c-1", "ann", "yes no -"), evaluation("c-1", "ben", "yes yes yes"));

    SessionRatings ratings =
        SessionRatings.of(
            card(policy),
            evaluations,
            SessionRules.blind().withUnfinished(UnfinishedEvaluations.USE));

    assertThat(ratings.problems()).isEmpty();
    assertThat(ratings.used()).isEqualTo(2);
    assertThat(ratings(ratings, "a")).isEqualTo(2);
    assertThat(ratings(ratings, "c")).isEqualTo(1);
    boolean scored = policy != UnansweredPolicy.REJECT;
    assertThat(ratings(ratings, SessionRatings.TOTAL)).isEqualTo(scored ? 2 : 1);
  }

  @Test
  void unfinished_used_otherMistakesAreStillRefused() {
    Evaluation wrong = evaluation("c-1", "ann", "yes perhaps -");

    SessionRatings ratings =
        SessionRatings.of(
            CARD, List.of(wrong), SessionRules.blind().withUnfinished(UnfinishedEvaluations.USE));

    assertThat(ratings.used()).isZero();
    assertThat(ratings.problems()).extracting(Problem::code).contains("unanswered").hasSize(2);
  }

  @Test
  void sessions_areReportedOneByOne_inTheOrderOfTime() {
    List<Evaluation> evaluations = new ArrayList<>();
    for (String reviewer : List.of("ann", "ben")) {
      evaluations.add(at("c-1", reviewer, "yes yes yes", "spring", "2026-04-01T08:00:00Z"));
      evaluations.add(at("c-2", reviewer, "no yes yes", "spring", "2026-04-02T08:00:00Z"));
      evaluations.add(at("c-3", reviewer, "no yes yes", "autumn", "2026-10-01T08:00:00Z"));
      evaluations.add(at("c-4", reviewer, "no yes no", null, null));
    }

    CalibrationReport report =
        CalibrationAnalyzer.ofDefaults().analyze(SessionRatings.of(CARD, evaluations));

    assertThat(report.sessions())
        .extracting(SessionReport::session)
        .containsExactly("spring", "autumn", "");
    SessionReport spring = report.sessions().get(0);
    assertThat(spring.from()).isEqualTo(Instant.parse("2026-04-01T08:00:00Z"));
    assertThat(spring.to()).isEqualTo(Instant.parse("2026-04-02T08:00:00Z"));
    assertThat(spring.interactions()).isEqualTo(2);
    assertThat(spring.criteria())
        .extracting(SessionAgreement::criterion)
        .containsExactly(SessionRatings.TOTAL, "one", "two", "a", "b", "c");
    assertThat(spring.criteria().get(3).alpha().estimate().orElseThrow()).isEqualTo(1);
    assertThat(spring.criteria().get(0).percentAgreement()).isNull();
    assertThat(report.criteria()).extracting(CriterionReport::items).containsOnly(4L);
  }

  @Test
  void notApplicableAs_missing_leavesItOutWhereNamesAreCompared() {
    Scorecard card =
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
                        Question.builder("a", QuestionKind.YesNo.PLAIN)
                            .weight(1)
                            .allowNotApplicable(true)
                            .build()))));
    List<Evaluation> evaluations =
        List.of(
            one("c-1", "ann", "n/a"),
            one("c-1", "ben", "n/a"),
            one("c-2", "ann", "yes"),
            one("c-2", "ben", "no"));
    SessionRatings ratings = SessionRatings.of(card, evaluations);
    CalibrationSettings missing =
        CalibrationSettings.ofDefaults().withNotApplicable(NotApplicableAs.MISSING);

    assertThat(agreement(CalibrationAnalyzer.ofDefaults().analyze(ratings))).isEqualTo(0.5);
    assertThat(agreement(CalibrationAnalyzer.of(missing).analyze(ratings))).isZero();
  }

  @Test
  void rules_modeAndReference_goTogether() {
    assertThatThrownBy(
            () -> new SessionRules(Mode.CONSENSUS, null, UnfinishedEvaluations.USE, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Mode CONSENSUS needs a reference. Maybe choose another mode.");
    assertThatThrownBy(() -> new CalibrationSession("s", Mode.BLIND, List.of(), "zoe"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A session of mode BLIND has no reference. Maybe choose another mode.");
    CalibrationSession session = CalibrationSession.withReference("s", List.of(), "zoe");
    assertThat(SessionRatings.of(CARD, session, UnfinishedEvaluations.REJECT).rules())
        .isEqualTo(SessionRules.blind().withReference("zoe"));
  }

  private static double agreement(CalibrationReport report) {
    return report
        .criterion("a")
        .orElseThrow()
        .coefficients()
        .get(CoefficientId.PERCENT_AGREEMENT)
        .orElseThrow();
  }

  private static long ratings(SessionRatings ratings, String criterion) {
    return ratings.criteria().stream()
        .filter(c -> c.criterion().equals(criterion))
        .findFirst()
        .orElseThrow()
        .ratings()
        .size();
  }

  private static Evaluation one(String interaction, String reviewer, String answer) {
    return Evaluation.of(
        interaction + reviewer, REF, interaction, reviewer, Map.of("a", Answer.of(answer)));
  }

  private static Evaluation evaluation(String interaction, String reviewer, String answers) {
    return at(interaction, reviewer, answers, null, null);
  }

  /** Answers to a, b and c; a dash is none. */
  private static Evaluation at(
      String interaction,
      String reviewer,
      String answers,
      @Nullable String session,
      @Nullable String time) {
    Map<String, Answer> all = new LinkedHashMap<>();
    String[] cells = answers.split(" ", -1);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].equals("-")) {
        all.put(String.valueOf((char) ('a' + i)), Answer.of(cells[i]));
      }
    }
    return new Evaluation(
        interaction + "-" + reviewer,
        REF,
        Interaction.of(interaction),
        Reviewer.of(reviewer),
        time == null ? null : Instant.parse(time),
        session,
        all,
        Map.of(),
        Map.of());
  }
}
