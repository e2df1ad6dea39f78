package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Comparison;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions of auto-fail rules: what holds fails the card. */
class ConditionScoringTest {
  @ParameterizedTest
  @CsvSource({
    "IS, yes, yes, true",
    "IS, yes, no, false",
    "IS, n/a, n/a, true",
    "IS, yes, , false",
    "IS_NOT, yes, no, true",
    "IS_NOT, yes, n/a, true",
    "IS_NOT, yes, yes, false",
    "IS_NOT, yes, , false",
    "ANY_OF, yes no, no, true",
    "EXACTLY, yes, yes, true",
    "EXACTLY, yes no, yes, false"
  })
  void answer_matches(Match match, String values, String answer, boolean holds) {
    Condition condition = new Condition.AnswerMatches("a", match, words(values));

    assertThat(holds(condition, answer == null ? Map.of() : Map.of("a", Answer.of(answer))))
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "IS, x y, x, true",
    "IS, x y, z, false",
    "IS_NOT, x, y z, true",
    "IS_NOT, x, '', true",
    "ALL_OF, x y, x y z, true",
    "ALL_OF, x y, x, false",
    "EXACTLY, x y, y x, true",
    "EXACTLY, x y, x y z, false"
  })
  void chosenOptions_match(Match match, String values, String chosen, boolean holds) {
    Condition condition = new Condition.AnswerMatches("m", match, words(values));

    assertThat(holds(condition, Map.of("m", Answer.of(List.copyOf(words(chosen))))))
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "ABOVE, 60, false",
    "ABOVE, 60.01, true",
    "AT_LEAST, 60, true",
    "BELOW, 60, false",
    "BELOW, 59, true",
    "AT_MOST, 60, true",
    "AT_MOST, 61, false"
  })
  void numberAnswer_compares(Comparison comparison, BigDecimal number, boolean holds) {
    Condition condition = new Condition.AnswerCompares("n", comparison, BigDecimal.valueOf(60));

    assertThat(holds(condition, Map.of("n", new Answer.Quantity(number)))).isEqualTo(holds);
  }

  @Test
  void numberAnswer_matchesTheRangeItFallsInto() {
    Condition slow = new Condition.AnswerMatches("n", Match.IS, Set.of("slow"));

    assertThat(holds(slow, Map.of("n", Answer.of(101)))).isTrue();
    assertThat(holds(slow, Map.of("n", Answer.of(100)))).isFalse();
  }

  @Test
  void notApplicableOrOpenNumber_comparesToNothing() {
    Condition condition =
        new Condition.AnswerCompares("n", Comparison.AT_MOST, BigDecimal.valueOf(1000));

    assertThat(holds(condition, Map.of("n", Answer.notApplicable()))).isFalse();
    assertThat(holds(condition, Map.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "IS, chat, chat, true",
    "IS, chat, , false",
    "IS_NOT, chat, phone, true",
    "IS_NOT, chat, , false",
    "ANY_OF, chat phone, phone, true"
  })
  void metadata_matches(Match match, String values, String fact, boolean holds) {
    Condition condition = new Condition.MetadataMatches("channel", match, words(values));

    assertThat(holdsWith(condition, fact == null ? Map.of() : Map.of("channel", fact)))
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "60.5, true",
    "6e1, false",
    "6.05E1, true",
    "-61, false",
    "+61, true",
    "a lot, false",
    "'', false",
    "61 s, false",
    "٦١, false",
    "1e999, false",
    "1000000000000000000000000000000000000000000000000000000000000, false"
  })
  void metadata_comparesAsTheNumberItSays(String fact, boolean above60) {
    Condition condition =
        new Condition.MetadataCompares("seconds", Comparison.ABOVE, BigDecimal.valueOf(60));

    assertThat(holdsWith(condition, Map.of("seconds", fact))).isEqualTo(above60);
  }

  @ParameterizedTest
  @CsvSource({"yes, yes, true, true", "yes, no, false, true", "no, no, false, false"})
  void joined_byAllAndAny(String a, String b, boolean all, boolean any) {
    List<Condition> both =
        List.of(
            new Condition.AnswerMatches("a", Match.IS, Set.of("yes")),
            new Condition.AnswerMatches("b", Match.IS, Set.of("yes")));
    Map<String, Answer> answers = Map.of("a", Answer.of(a), "b", Answer.of(b));

    assertThat(holds(new Condition.All(both), answers)).isEqualTo(all);
    assertThat(holds(new Condition.Any(both), answers)).isEqualTo(any);
    assertThat(holds(new Condition.Not(new Condition.Any(both)), answers)).isEqualTo(!any);
  }

  @Test
  void unknownQuestion_neverHolds() {
    assertThat(
            holds(
                new Condition.AnswerMatches("nobody", Match.IS_NOT, Set.of("yes")),
                Map.of("a", Answer.of("yes"))))
        .isFalse();
  }

  private static Set<String> words(String words) {
    return words.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(words.split(" ")));
  }

  private static boolean holds(Condition condition, Map<String, Answer> answers) {
    return outcome(condition, answers, Map.of()) == Outcome.AUTO_FAILED;
  }

  private static boolean holdsWith(Condition condition, Map<String, String> metadata) {
    return outcome(condition, Map.of(), metadata) == Outcome.AUTO_FAILED;
  }

  private static Outcome outcome(
      Condition condition, Map<String, Answer> answers, Map<String, String> metadata) {
    QuestionKind number =
        new QuestionKind.Numeric(
            null,
            List.of(
                new NumberRange("fast", null, BigDecimal.valueOf(100), BigDecimal.ONE),
                new NumberRange("slow", null, null, BigDecimal.ZERO)));
    QuestionKind several =
        new QuestionKind.MultipleChoice(
            List.of(Option.of("x", 1), Option.of("y", 1), Option.of("z", 1)), null);
    Section section =
        Section.builder("s")
            .weight(1)
            .autoFail(AutoFail.when(condition, AutoFail.Scope.SCORECARD, AutoFail.Effect.KEEP))
            .questions(
                List.of(
                    Cards.yesNo("a").build(),
                    Cards.yesNo("b").build(),
                    Cards.yesNo("last").build(),
                    Question.builder("n", number).allowNotApplicable(true).build(),
                    Question.builder("m", several).build()))
            .build();
    Map<String, Answer> all = new HashMap<>(answers);
    all.put("last", Answer.of("yes"));
    Evaluation evaluation =
        new Evaluation(
            "e",
            Cards.REF,
            new Interaction("i", null, metadata),
            Reviewer.of("r"),
            null,
            null,
            all,
            Map.of(),
            Map.of());
    return Cards.engine(Scoring.builder().unanswered(UnansweredPolicy.EXCLUDE).build(), section)
        .score(evaluation)
        .orThrow()
        .outcome();
  }
}
