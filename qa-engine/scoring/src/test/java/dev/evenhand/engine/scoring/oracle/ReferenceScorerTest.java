package dev.evenhand.engine.scoring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.SetScore;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The second opinion on cases that can be told without it: vendors' numbers and sums in the head.
 */
class ReferenceScorerTest {
  @Test
  void weighted_connectsFourQuestions_60And75() {
    Scorecard card =
        card(
            Scoring.DEFAULT,
            section(
                    "s",
                    points("a", 0, 5, 10).weight(40),
                    points("b", 0, 5, 10).weight(20),
                    points("c", 0, 5, 10).weight(20),
                    points("d", 0, 5, 10).weight(20))
                .build());

    assertThat(ratio(card, "a", "10", "b", "5", "c", "5", "d", "0")).isEqualTo("3/5");
    assertThat(ratio(card, "a", "10", "b", "5", "c", "5", "d", "n/a")).isEqualTo("3/4");
  }

  @Test
  void points_genesysGroups_60() {
    Scorecard card =
        card(
            Scoring.builder().method(Method.POINTS).build(),
            section("g", points("a", 0, 1), points("b", 0, 1)).weight(40).build(),
            section("h", points("c", 0, 1)).weight(20).build());

    assertThat(ratio(card, "a", "1", "b", "0", "c", "1")).isEqualTo("3/5");
    assertThat(ratio(card, "a", "1", "b", "0", "h", "n/a")).isEqualTo("1/2");
  }

  @Test
  void failedSection_scorebuddy_25And20() {
    Scorecard card =
        card(
            Scoring.builder()
                .method(Method.POINTS)
                .failedSection(FailedSectionPolicy.DECLARED)
                .build(),
            section("s", points("a", 0, 5, 10), points("b", 0, 5, 10)).build(),
            section("t", points("c", 0, 20), points("d", 0, 20).autoFail(on("0"))).build());

    assertThat(ratio(card, "a", "10", "b", "5", "c", "20", "d", "0")).isEqualTo("1/4");
    assertThat(ratio(card, "a", "10", "b", "n/a", "c", "n/a", "d", "0")).isEqualTo("1/5");
  }

  @Test
  void ratioPolicies_sprinklrAndZendesk() {
    assertThat(ratio(symmetric(-15, -5, 0), "a", "-5")).isEqualTo("-1/3");
    assertThat(ratio(symmetric(20, 10, 0, -10, -20), "a", "-10")).isEqualTo("-1/2");
    assertThat(
            ratio(
                card(
                    Scoring.builder().ratio(RatioPolicy.RANGE).build(),
                    section("s", points("a", 1, 2, 3, 4)).build()),
                "a",
                "2"))
        .isEqualTo("1/3");
  }

  private static Scorecard symmetric(double... scores) {
    return card(
        Scoring.builder().ratio(RatioPolicy.SYMMETRIC).bounds(Bounds.UNBOUNDED).build(),
        section("s", points("a", scores)).build());
  }

  @Test
  void deductions_startLessWhatAllAnswersBelowLost_weightsMultiply() {
    Scorecard card =
        card(
            Scoring.builder().method(Method.DEDUCTIONS).build(),
            section("s", points("a", 0, 5), points("b", 0, 10).weight(2))
                .sections(
                    List.of(
                        section("t", points("c", -20, 0), points("d", 0, 4).bonus(true))
                            .weight(3)
                            .build()))
                .build());

    // 100 - (5 - 0) - 2 * (10 - 0) - 3 * (0 - -20) + 3 * 4
    assertThat(ratio(card, "a", "0", "b", "0", "c", "-20", "d", "4")).isEqualTo("27/100");
    assertThat(ratio(card, "a", "n/a", "b", "10", "c", "0", "d", "0")).isEqualTo("1");
    assertThat(ratio(card, "s", "n/a")).isNull();
  }

  @Test
  void limits_maximumThenMinimumThenSet_failBeatsSet() {
    Condition chosen = new Condition.AnswerMatches("b", Match.IS, Set.of("2"));
    Scorecard card =
        card(
            Scoring.builder().method(Method.POINTS).build(),
            section("s", points("a", 0, 6, 10).autoFail(on("0")), points("b", 0, 2, 10))
                .maximum(Limit.points(BigDecimal.valueOf(12)))
                .minimum(Limit.ratio(new BigDecimal("0.4")))
                .set(new SetScore(Limit.points(BigDecimal.valueOf(20)), chosen))
                .build());

    assertThat(ratio(card, "a", "10", "b", "10")).isEqualTo("3/5");
    assertThat(ratio(card, "a", "6", "b", "0")).isEqualTo("2/5");
    assertThat(ratio(card, "a", "6", "b", "2")).isEqualTo("1");
    assertThat(ratio(card, "a", "0", "b", "2")).isEqualTo("0");
  }

  @Test
  void hidden_takesNoShare_andItsConditionSeesOnlyWhatIsAnswered() {
    Scorecard card =
        card(
            Scoring.DEFAULT,
            section(
                    "s",
                    points("a", 0, 1),
                    points("b", 0, 1).shownWhen(is("a", "0")),
                    points("c", 0, 1).shownWhen(is("b", "0")))
                .build());

    assertThat(ratio(card, "a", "1")).isEqualTo("1");
    assertThat(ratio(card, "a", "0", "b", "1")).isEqualTo("1/2");
    assertThat(ratio(card, "a", "0", "b", "0", "c", "1")).isEqualTo("1/3");
  }

  @Test
  void scorecardFail_zeroOrKeep_isAutoFailed() {
    Scorecard card =
        card(
            Scoring.DEFAULT,
            section(
                    "s",
                    points("a", 0, 1)
                        .autoFail(
                            new AutoFail(
                                List.of("0"), AutoFail.Scope.SCORECARD, AutoFail.Effect.KEEP)),
                    points("b", 0, 1))
                .build());

    ReferenceScore score = ReferenceScorer.score(card, answers("a", "0", "b", "1"), Map.of());

    assertThat(score.outcome()).isEqualTo(Outcome.AUTO_FAILED);
    assertThat(score.ratio()).isEqualTo("1/2");
    assertThat(score.autoFailed()).containsExactly("a");
  }

  @Test
  void criticalScore_ofWeightsAndPoints_decides() {
    Scorecard card =
        card(
            onCritical(NoOpportunity.CLEAN).passMark(new BigDecimal("0.5")).build(),
            section("s", critical("a", 0, 2, 4), points("b", 0, 1)).weight(1).build(),
            section("t", critical("c", 0, 1)).weight(3).build());

    // a decides 1/8 and adds 1/16 of it, c decides 6/8: (1/16 + 0)/(7/8)
    assertCritical(card, "1/14", Outcome.FAILED, "a", "2", "b", "1", "c", "0");
    assertCritical(card, "1", Outcome.PASSED, "a", "4", "b", "0", "c", "1");
    assertCritical(card, "1/2", Outcome.PASSED, "a", "2", "b", "0", "c", "n/a");
  }

  @Test
  void criticalScore_withoutAnyThatApplies_isNone() {
    Section section = section("s", critical("a", 0, 1), points("b", 0, 1)).build();

    assertCritical(
        card(onCritical(NoOpportunity.CLEAN).passMark(BigDecimal.ONE).build(), section),
        null,
        Outcome.PASSED,
        "a",
        "n/a",
        "b",
        "0");
    assertCritical(
        card(onCritical(NoOpportunity.EXCLUDED).passMark(BigDecimal.ONE).build(), section),
        null,
        Outcome.SCORED,
        "a",
        "n/a",
        "b",
        "1");
  }

  @Test
  void criticalScore_ofDeductionsAndTheLowestPart_isOfWhatTheyDecide() {
    Scorecard deducting =
        card(
            onCritical(NoOpportunity.CLEAN).method(Method.DEDUCTIONS).build(),
            section("s", critical("a", 0, 10).weight(2), points("b", 0, 50)).build());
    Scorecard lowest =
        card(
            onCritical(NoOpportunity.CLEAN).method(new Method.Named("lowest")).build(),
            section("s", critical("a", 0, 1, 2), points("b", 0, 1, 2)).build());

    // 20 of the start of 100 are decided, and all of them lost.
    assertCritical(deducting, "0", Outcome.SCORED, "a", "0", "b", "50");
    // Both have the lowest ratio, so that each decides half: the critical one 1/4 of 1/2.
    assertCritical(lowest, "1/2", Outcome.SCORED, "a", "1", "b", "1");
    // The other one decides all.
    assertCritical(lowest, null, Outcome.SCORED, "a", "1", "b", "0");
  }

  private static Scoring.Builder onCritical(NoOpportunity noOpportunity) {
    return Scoring.builder().passOn(PassOn.CRITICAL).noOpportunity(noOpportunity);
  }

  private static Question.Builder critical(String id, double... scores) {
    return points(id, scores).critical(new Critical(null, List.of()));
  }

  private static void assertCritical(
      Scorecard card, @Nullable String ratio, Outcome outcome, String... pairs) {
    ReferenceScore score = ReferenceScorer.score(card, answers(pairs), Map.of());
    assertThat(score.critical()).isEqualTo(ratio);
    assertThat(score.outcome()).isEqualTo(outcome);
  }

  private static AutoFail on(String value) {
    return new AutoFail(List.of(value), AutoFail.Scope.SECTION, AutoFail.Effect.ZERO);
  }

  private static Condition is(String question, String value) {
    return new Condition.AnswerMatches(question, Match.IS, Set.of(value));
  }

  private static Question.Builder points(String id, double... scores) {
    List<Option> options =
        Arrays.stream(scores)
            .mapToObj(
                score ->
                    Option.of(
                        BigDecimal.valueOf(score).stripTrailingZeros().toPlainString(), score))
            .toList();
    return Question.builder(id, new QuestionKind.Choice(options)).allowNotApplicable(true);
  }

  private static Section.Builder section(String id, Question.Builder... questions) {
    return Section.builder(id)
        .questions(Arrays.stream(questions).map(Question.Builder::build).toList());
  }

  private static Scorecard card(Scoring scoring, Section... sections) {
    return Scorecard.of(RandomCard.REF, "Card", scoring, List.of(sections));
  }

  private static String ratio(Scorecard card, String... pairs) {
    return ReferenceScorer.score(card, answers(pairs), Map.of()).ratio();
  }

  private static Map<String, Answer> answers(String... pairs) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      answers.put(pairs[i], Answer.of(pairs[i + 1]));
    }
    return answers;
  }
}
