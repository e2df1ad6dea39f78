package dev.evenhand.engine.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counts the combinations of answers that are tried, which is what took long on large cards. */
class LintGrowthTest {
  /** Each question has an auto-fail on eight answers around it. */
  private static Scorecard card(int questions) {
    String asked =
        IntStream.range(0, questions)
            .mapToObj(
                i ->
                    """
                    {"id": "q%s", "ask": "Step %s?", "type": "yes-no",
                     "autoFail": [{"when": {"all": [%s]}, "fails": "section"}]}
                    """
                        .formatted(
                            i,
                            i,
                            IntStream.range(i, i + 8)
                                .mapToObj(
                                    k ->
                                        "{\"question\": \"q%s\", \"is\": \"no\"}"
                                            .formatted(k % questions))
                                .collect(Collectors.joining(", "))))
            .collect(Collectors.joining(", "));
    String json =
        """
        {"id": "c", "version": "1.0.0", "title": "C",
         "sections": [{"id": "s", "title": "S", "questions": [%s]}]}
        """
            .formatted(asked);
    return JsonScorecards.read("c.json", json.getBytes(UTF_8)).orThrow();
  }

  private static long tried(int questions) {
    LintedCard card = new LintedCard(card(questions));
    long before = card.budget().left();
    Checks.BY_ID.values().forEach(check -> check.run(card, (path, message, remedy) -> {}));
    return before - card.budget().left();
  }

  @Test
  void combinationsTried_ofTwiceAsManyConditions_areTwiceAsMany() {
    long tried = tried(20);

    assertThat(tried).isPositive();
    assertThat(tried(40)).isBetween(tried, 2 * tried + tried / 10);
    assertThat(tried(80)).isBetween(2 * tried, 4 * tried + tried / 5);
  }

  @Test
  void check_ofMoreConditionsThanAreTried_saysNothingOfTheRest() {
    assertThat(CardLint.create().check(card(1000)))
        .extracting(Problem::code)
        .doesNotContain("condition-never-true", "condition-always-true", "condition-part-idle");
  }
}
