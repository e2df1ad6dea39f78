package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scoring;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoAnswerTest {
  @Test
  void metadata_answersInPlaceOfTheReviewer_andIsExplained() {
    Score score = score(speed(), Map.of("seconds", "700")).orThrow();

    QuestionScore question = score.questions().get(0);
    assertThat(score.percent()).hasToString("Optional[50.00]");
    assertThat(question.answer()).isEqualTo(Answer.of(700));
    assertThat(question.rules())
        .containsExactly(new AppliedRule(AppliedRule.Kind.ANSWERED_BY, "q"));
  }

  @Test
  void noSuchMetadata_leavesItToTheReviewer() {
    assertThat(score(speed(), Map.of(), "q", "700").orThrow().percent())
        .hasToString("Optional[50.00]");
    assertThat(texts(score(speed(), Map.of())))
        .containsExactly(
            "evaluation e /answers/q: question 'q' (Handle time) has no answer. Answer it, or let the"
                + " card say what an open question counts (\"unanswered\"). [unanswered]");
  }

  @Test
  void sameAnswerOfTheReviewer_isFine_anotherIsAProblem() {
    assertThat(score(speed(), Map.of("seconds", "700.0"), "q", "700").problems()).isEmpty();
    assertThat(texts(score(speed(), Map.of("seconds", "700"), "q", "699")))
        .containsExactly(
            "evaluation e /answers/q: question 'q' (Handle time) is answered by the metadata"
                + " 'seconds', and not so, found 699; allowed: 700. Remove the answer, or correct"
                + " what the card answers from. [answer-differs]");
  }

  @Test
  void metadataThatTheQuestionCannotAccept_isAProblem_whateverTheReviewerSays() {
    String problem =
        "evaluation e /metadata/seconds: question 'q' (Handle time) is answered by the metadata"
            + " 'seconds', which it does not accept, found \"long\"; allowed: a number above 0 and"
            + " up to 3600. Correct it; the reviewer answers where there is no such metadata."
            + " [metadata-not-allowed]";

    assertThat(texts(score(speed(), Map.of("seconds", "long")))).containsExactly(problem);
    assertThat(texts(score(speed(), Map.of("seconds", "long"), "q", "20")))
        .containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource({"yes, 100.00", "no, 0.00", "n/a, undefined"})
  void metadata_ofAChoice_isTheValueOfAnOption(String fact, String percent) {
    Question question = Cards.yesNo("q").answeredBy(new AnsweredBy.Metadata("consent")).build();

    assertThat(shown(score(question, Map.of("consent", fact)))).isEqualTo(percent);
  }

  @Test
  void metadata_ofAMultipleChoice_isOneOption() {
    QuestionKind kind =
        new QuestionKind.MultipleChoice(List.of(Option.of("x", 1), Option.of("y", 3)), null);
    Question question =
        Question.builder("q", kind).answeredBy(new AnsweredBy.Metadata("kind")).build();

    assertThat(shown(score(question, Map.of("kind", "y")))).isEqualTo("75.00");
  }

  @ParameterizedTest
  @CsvSource({"yes, yes, 5", "yes, no, 3", "no, yes, 3", "no, no, 1"})
  void rules_firstThatHoldsAnswers(String a, String b, String answer) {
    Question question =
        Cards.points("q", 1, 3, 5)
            .answeredBy(
                new AnsweredBy.Rules(
                    List.of(
                        rule(new Condition.All(List.of(is("a", "yes"), is("b", "yes"))), "5"),
                        rule(new Condition.Any(List.of(is("a", "yes"), is("b", "yes"))), "3"),
                        rule(null, "1"))))
            .build();
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT,
            Cards.section("s", null, question, Cards.yesNo("a").build(), Cards.yesNo("b").build()));

    assertThat(Cards.score(engine, "a", a, "b", b).questions().get(0).answer())
        .isEqualTo(Answer.of(answer));
  }

  @Test
  void noRuleHolds_leavesItToTheReviewer() {
    Question question =
        Cards.yesNo("q")
            .answeredBy(new AnsweredBy.Rules(List.of(rule(is("a", "yes"), "yes"))))
            .build();
    ScoringEngine engine =
        Cards.engine(Scoring.DEFAULT, Cards.section("s", null, Cards.yesNo("a").build(), question));

    assertThat(Cards.percent(engine, "a", "no", "q", "yes")).isEqualTo("50.00");
    assertThat(engine.score(Cards.evaluation("a", "yes", "q", "no")).problems())
        .extracting(Problem::text)
        .containsExactly(
            "evaluation e-1 /answers/q: question 'q' (q) is answered by the rules of the card, and"
                + " not so, found \"no\"; allowed: \"yes\". Remove the answer, or correct what the"
                + " card answers from. [answer-differs]");
  }

  @Test
  void computedAnswer_canShowOtherQuestions() {
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT,
            Cards.section(
                "s",
                null,
                Cards.yesNo("b").shownWhen(is("q", "yes")).build(),
                Cards.yesNo("q")
                    .answeredBy(new AnsweredBy.Rules(List.of(rule(is("a", "yes"), "yes"))))
                    .build(),
                Cards.yesNo("a").build()));

    assertThat(Cards.percent(engine, "a", "yes", "b", "no")).isEqualTo("66.67");
  }

  @Test
  void hiddenQuestion_isNotAnsweredByTheCard() {
    Question question =
        Cards.yesNo("q")
            .shownWhen(is("a", "yes"))
            .answeredBy(new AnsweredBy.Rules(List.of(rule(null, "yes"))))
            .build();
    ScoringEngine engine =
        Cards.engine(Scoring.DEFAULT, Cards.section("s", null, Cards.yesNo("a").build(), question));

    assertThat(Cards.score(engine, "a", "no").questions().get(1).answer()).isNull();
  }

  @Test
  void notApplicableSection_andAnotherComputedAnswer_differ() {
    Question question = Cards.yesNo("q").answeredBy(new AnsweredBy.Metadata("consent")).build();

    assertThat(score(question, Map.of("consent", "yes"), "s", "n/a").problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/answers/s", "answer-differs"));
  }

  private static Question speed() {
    QuestionKind kind =
        new QuestionKind.Numeric(
            "s",
            List.of(
                new NumberRange("fast", BigDecimal.ZERO, BigDecimal.valueOf(600), BigDecimal.TEN),
                new NumberRange("slow", null, BigDecimal.valueOf(3600), BigDecimal.valueOf(5))));
    return Question.builder("q", kind)
        .ask("Handle time")
        .answeredBy(new AnsweredBy.Metadata("seconds"))
        .build();
  }

  private static AnsweredBy.Rule rule(Condition when, String answer) {
    return new AnsweredBy.Rule(when, Answer.of(answer));
  }

  private static Condition is(String question, String answer) {
    return new Condition.AnswerMatches(question, Match.IS, Set.of(answer));
  }

  private static String shown(Checked<Score> score) {
    return score.orThrow().percent().map(BigDecimal::toPlainString).orElse("undefined");
  }

  private static List<String> texts(Checked<Score> score) {
    return score.problems().stream().map(Problem::text).toList();
  }

  private static Checked<Score> score(
      Question question, Map<String, String> metadata, String... pairs) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      boolean number = pairs[i + 1].matches("[0-9]+");
      answers.put(
          pairs[i], number ? Answer.of(Long.parseLong(pairs[i + 1])) : Answer.of(pairs[i + 1]));
    }
    Evaluation evaluation =
        new Evaluation(
            "e",
            Cards.REF,
            new Interaction("i", null, metadata),
            Reviewer.of("r"),
            null,
            null,
            answers,
            Map.of(),
            Map.of());
    return Cards.engine(Scoring.DEFAULT, Cards.section("s", null, question)).score(evaluation);
  }
}
