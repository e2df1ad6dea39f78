package dev.evenhand.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameGuessesTest {
  private static final List<String> KNOWN = names(1_000, "ab");

  /** Long names of two letters, which are never told apart early. */
  private static List<String> names(int count, String letters) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "x".repeat(50)
                    + Integer.toBinaryString(1_024 + i)
                        .replace('0', letters.charAt(0))
                        .replace('1', letters.charAt(1)))
        .toList();
  }

  @Test
  void fewNames_eachHasItsGuess() {
    NameGuesses guesses = new NameGuesses();

    assertThat(guesses.nearest("wieght", List.of("weight", "ask"))).contains("weight");
    assertThat(guesses.maybe("heavy", List.of("weight"), "Remove it.")).isEqualTo("Remove it.");
  }

  @Test
  void thousandsOfNames_areGuessedUntilTheBudgetIsUsedUp_andCostNoMore() {
    NameGuesses guesses = new NameGuesses();

    long guessed = names(1_000, "ac").stream().filter(n -> isGuessed(guesses, n)).count();

    assertThat(guessed).isBetween(1L, 100L);
    assertThat(guesses.left()).isZero();
  }

  private static boolean isGuessed(NameGuesses guesses, String name) {
    return guesses.nearest(name, KNOWN).isPresent();
  }

  @Test
  void aGuess_costsAsMuchAsThereAreNames() {
    long once = cost(KNOWN.subList(0, 200));

    assertThat(cost(KNOWN.subList(0, 400))).isBetween(once, 5 * once / 2);
    assertThat(cost(KNOWN.subList(0, 800))).isBetween(once, 5 * once);
  }

  private static long cost(List<String> known) {
    NameGuesses counted = new NameGuesses();
    counted.nearest(names(1, "ac").get(0), known);
    return (long) NameGuesses.MOST - counted.left();
  }
}
