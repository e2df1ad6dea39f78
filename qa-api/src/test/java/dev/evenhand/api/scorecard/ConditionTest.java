package dev.evenhand.api.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  /** Answers by the values they hit, and facts; one question has the number 600. */
  private record Known(Map<String, Set<String>> marks, Map<String, String> facts)
      implements Condition.Facts {
    @Override
    public @Nullable Set<String> marksOf(String question) {
      return marks.get(question);
    }

    @Override
    public @Nullable BigDecimal numberOf(String question) {
      return question.equals("speed") ? BigDecimal.valueOf(600) : null;
    }

    @Override
    public int errors(Condition.Errors condition) {
      return condition.among().size();
    }

    @Override
    public @Nullable String metadata(String name) {
      return facts.get(name);
    }
  }

  private static final Known KNOWN =
      new Known(
          Map.of("tone", Set.of("good"), "steps", Set.of("asked", "tested"), "none", Set.of()),
          Map.of("team", "north", "seconds", " 600.0 ", "words", "six hundred"));

  private static Set<String> set(String values) {
    return new LinkedHashSet<>(List.of(values.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "tone, IS, good fair, true",
    "tone, IS, fair, false",
    "tone, IS_NOT, fair, true",
    "tone, IS_NOT, good, false",
    "open, IS, good, false",
    "open, IS_NOT, good, false",
    "steps, ANY_OF, tested closed, true",
    "steps, ANY_OF, closed, false",
    "steps, ALL_OF, tested, true",
    "steps, ALL_OF, tested closed, false",
    "steps, EXACTLY, tested asked, true",
    "steps, EXACTLY, tested, false",
    "none, ANY_OF, tested, false",
    "none, IS_NOT, tested, true",
  })
  void matches(String question, Match match, String values, boolean holds) {
    Condition condition = new Condition.AnswerMatches(question, match, set(values));

    assertThat(condition.holds(KNOWN)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "ABOVE, 599.9, true", "ABOVE, 600, false", "AT_LEAST, 600.00, true", "AT_LEAST, 601, false",
    "BELOW, 601, true", "BELOW, 600, false", "AT_MOST, 600, true", "AT_MOST, 599, false",
  })
  void compares(Comparison comparison, BigDecimal bound, boolean holds) {
    assertThat(new Condition.AnswerCompares("speed", comparison, bound).holds(KNOWN))
        .isEqualTo(holds);
    assertThat(new Condition.MetadataCompares("seconds", comparison, bound).holds(KNOWN))
        .isEqualTo(holds);
    assertThat(new Condition.AnswerCompares("tone", comparison, bound).holds(KNOWN)).isFalse();
    assertThat(new Condition.MetadataCompares("words", comparison, bound).holds(KNOWN)).isFalse();
    assertThat(new Condition.MetadataCompares("absent", comparison, bound).holds(KNOWN)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "team, IS, north south, true",
    "team, IS_NOT, south, true",
    "team, IS_NOT, north, false",
    "absent, IS, north, false",
    "absent, IS_NOT, north, false",
  })
  void facts(String name, Match match, String values, boolean holds) {
    assertThat(new Condition.MetadataMatches(name, match, set(values)).holds(KNOWN))
        .isEqualTo(holds);
  }

  @Test
  void joined_allAnyNot_asInLogic() {
    Condition yes = new Condition.AnswerMatches("tone", Match.IS, Set.of("good"));
    Condition no = new Condition.AnswerMatches("open", Match.IS, Set.of("good"));

    assertThat(new Condition.All(List.of(yes, no)).holds(KNOWN)).isFalse();
    assertThat(new Condition.All(List.of(yes, yes)).holds(KNOWN)).isTrue();
    assertThat(new Condition.Any(List.of(yes, no)).holds(KNOWN)).isTrue();
    assertThat(new Condition.Any(List.of(no, no)).holds(KNOWN)).isFalse();
    assertThat(new Condition.Not(no).holds(KNOWN)).isTrue();
    assertThat(new Condition.All(List.of(yes, new Condition.Not(no))).questions())
        .containsExactly("tone", "open");
  }
}
