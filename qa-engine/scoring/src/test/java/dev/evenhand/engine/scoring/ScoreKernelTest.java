package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreKernelTest {
  private static final Scoring PASS_80 =
      Scoring.builder()
          .passMark(new BigDecimal("0.8"))
          .bands(
              List.of(
                  new Band(new BigDecimal("0.8"), Text.of("Good")),
                  new Band(BigDecimal.ZERO, Text.of("Fair"))))
          .build();

  @Test
  void score_ofABatch_isThatOfTheEngine() {
    ScoringEngine engine = twoSections();
    CodedEvaluations batch = engine.kernel().orElseThrow().batch();
    assertThat(batch.add(Cards.evaluation("a", "yes", "b", "no", "c", "yes"))).isEmpty();
    assertThat(batch.add(Cards.evaluation("a", "yes", "b", "n/a", "c", "yes"))).isEmpty();
    assertThat(batch.add(Cards.evaluation("s", "n/a", "c", "n/a"))).isEmpty();

    CodedScores scores = engine.kernel().orElseThrow().score(batch);

    assertThat(scores.size()).isEqualTo(3);
    assertThat(scores.exactRatio(0)).contains(Fraction.of(7, 10));
    assertThat(scores.ratio(0)).isEqualTo(0.7);
    assertThat(scores.earned(0)).isEqualTo(Fraction.of(70, 1));
    assertThat(scores.possible(0)).isEqualTo(Fraction.of(100, 1));
    assertThat(scores.outcome(0)).isEqualTo(Outcome.FAILED);
    assertThat(scores.band(0)).isEqualTo(Text.of("Fair"));
    assertThat(scores.outcome(1)).isEqualTo(Outcome.PASSED);
    assertThat(scores.band(1)).isEqualTo(Text.of("Good"));
    assertThat(scores.isDefined(2)).isFalse();
    assertThat(scores.outcome(2)).isEqualTo(Outcome.UNDEFINED);
    assertThat(scores.exactRatio(2)).isEmpty();
    assertThat(scores.band(2)).isNull();
  }

  private static ScoringEngine twoSections() {
    return Cards.engine(
        PASS_80,
        Cards.section("s", 60.0, Cards.yesNo("a").build(), Cards.yesNo("b").build()),
        Cards.section("t", 40.0, Cards.yesNo("c").build()));
  }

  @Test
  void ratio_ofAnUndefinedScore_isRefused() {
    ScoringEngine engine = twoSections();
    CodedEvaluations batch = engine.kernel().orElseThrow().batch();
    batch.add(Cards.evaluation("s", "n/a", "c", "n/a"));
    CodedScores scores = engine.kernel().orElseThrow().score(batch);

    assertThatIllegalStateException()
        .isThrownBy(() -> scores.ratio(0))
        .withMessage("Score 0 has no ratio: nothing applied. Maybe ask isDefined first.");
  }

  @Test
  void add_ofAnEvaluationWithProblems_tellsThemAndAddsNothing() {
    CodedEvaluations batch = twoSections().kernel().orElseThrow().batch();

    assertThat(batch.add(Cards.evaluation("a", "yse", "c", "yes")))
        .extracting(Problem::code)
        .containsExactly("answer-not-allowed", "unanswered");
    assertThat(batch.size()).isZero();
  }

  @Test
  void add_ofCodes_isCheckedSlotBySlot() {
    ScoreKernel kernel = twoSections().kernel().orElseThrow();
    CodedEvaluations batch = kernel.batch();
    AnswerCoder coder = kernel.coder();
    short yes = coder.code(0, Answer.of("yes"));

    batch.add(
        new short[] {yes, coder.code(1, Answer.notApplicable()), coder.code(2, Answer.of("no"))});

    assertThat(kernel.score(batch).exactRatio(0)).contains(Fraction.of(60, 100));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> batch.add(new short[] {yes}))
        .withMessage(
            "The row has 1 codes, the card 3 slots. Maybe it was coded for another version.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> batch.add(new short[] {yes, yes, 9}))
        .withMessage("Slot 2 has no code 9. Maybe the row was coded for another version.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> batch.add(new short[] {yes, yes, coder.open(2)}))
        .withMessage("Slot 2 has no code 3. Maybe the row was coded for another version.");
    assertThat(batch.size()).isEqualTo(1);
  }

  @Test
  void code_ofAnAnswerThatTheQuestionRefuses_isRefused() {
    AnswerCoder coder = twoSections().kernel().orElseThrow().coder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> coder.code(0, Answer.of("maybe")))
        .withMessage(
            "Question 'a' does not accept that answer. Maybe check answers that come from people.");
  }

  @Test
  void score_ofABatchOfAnotherKernel_isRefused() {
    CodedEvaluations batch = twoSections().kernel().orElseThrow().batch();
    ScoreKernel other = twoSections().kernel().orElseThrow();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.score(batch))
        .withMessage(
            "The batch was coded for another kernel. Maybe make it with batch() of this one.");
  }

  @Test
  void batch_clearedAndFilledAgain_forgetsWhatWasThere() {
    ScoringEngine engine = twoSections();
    ScoreKernel kernel = engine.kernel().orElseThrow();
    CodedEvaluations batch = kernel.batch();
    CodedScores scores = new CodedScores();
    IntStream.range(0, 100).forEach(i -> batch.add(Cards.evaluation("s", "n/a", "c", "no")));
    kernel.score(batch, scores);
    batch.clear();
    batch.add(Cards.evaluation("a", "yes", "b", "yes", "c", "yes"));
    kernel.score(batch, scores);

    assertThat(scores.size()).isEqualTo(1);
    assertThat(scores.ratio(0)).isEqualTo(1.0);
  }

  @Test
  void coder_isDirect_unlessSomethingLooksAtOtherAnswers() {
    Question.Builder hidden =
        Cards.yesNo("b").shownWhen(new Condition.AnswerMatches("a", Match.IS, Set.of("yes")));
    ScoringEngine conditions =
        Cards.engine(PASS_80, Cards.section("s", null, Cards.yesNo("a").build(), hidden.build()));

    assertThat(twoSections().kernel().orElseThrow().coder().isDirect()).isTrue();
    assertThat(conditions.kernel().orElseThrow().coder().isDirect()).isFalse();
  }

  @Test
  void kernel_ofALargeSection_dividesItsSums() {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      questions.add(Cards.points("q" + i, 0, 1, 2, 3, 4).weight(1 + i % 3).build());
    }
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Section.of("large", "Large", BigDecimal.valueOf(70), questions),
            Cards.section("small", 30.0, Cards.yesNo("c").build()));
    String[] pairs = new String[42];
    for (int i = 0; i < 20; i++) {
      pairs[2 * i] = "q" + i;
      pairs[2 * i + 1] = i % 7 == 3 ? "n/a" : Integer.toString(i % 5);
    }
    pairs[40] = "c";
    pairs[41] = "no";
    ScoreKernel kernel = engine.kernel().orElseThrow();
    CodedEvaluations batch = kernel.batch();
    batch.add(Cards.evaluation(pairs));

    assertThat(kernel.score(batch).exactRatio(0)).isEqualTo(Cards.score(engine, pairs).ratio());
  }

  @Test
  void kernel_whereTheValueOfANumberScores_isNone() {
    Question number =
        Question.builder("n", new QuestionKind.Numeric(null, List.of(), ScoredBy.VALUE))
            .max(BigDecimal.TEN)
            .build();

    assertThat(Cards.engine(PASS_80, Cards.section("s", null, number)).kernel()).isEmpty();
  }

  @Test
  void kernel_whoseNumbersCouldBecomeTooLarge_isNone() {
    List<Section> sections = new ArrayList<>();
    for (int s = 0; s < 8; s++) {
      sections.add(
          Cards.section(
              "s" + s,
              33.333333,
              Cards.points("a" + s, 0, 1, 7).weight(new BigDecimal("999999.999983")).build(),
              Cards.points("b" + s, 0, 1, 3).weight(new BigDecimal("0.000001")).build(),
              Cards.points("c" + s, 0, 1, 11).weight(new BigDecimal("31.415927")).build()));
    }

    assertThat(Cards.engine(PASS_80, sections.toArray(Section[]::new)).kernel()).isEmpty();
  }
}
