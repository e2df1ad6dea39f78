package dev.evenhand.engine.testing;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.TestVerdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of the tests of one card. Immutable; safe between threads.
 *
 * @param name the card as {@code id@version}, or the file that is none
 * @param problems why there is no card to test; empty if there is
 * @param verdicts of its tests, in their order
 * @param coverage what they reach; empty if there is no card
 */
public record CardTestRun(
    String name,
    List<Problem> problems,
    List<TestVerdict> verdicts,
    Optional<CardCoverage> coverage) {
  public CardTestRun {
    Objects.requireNonNull(name, "name");
    problems = Copies.list(problems, "problems");
    verdicts = Copies.list(verdicts, "verdicts");
    Objects.requireNonNull(coverage, "coverage");
  }

  /**
   * Runs the tests of a card, if there is one.
   *
   * @param name what a card that could not be read is called
   */
  public static CardTestRun of(String name, Checked<Scorecard> card) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(card, "card");
    return card.value()
        .map(CardTestRun::of)
        .orElseGet(() -> new CardTestRun(name, card.problems(), List.of(), Optional.empty()));
  }

  /** Runs the tests of a card, which has no problems. */
  public static CardTestRun of(Scorecard card) {
    Objects.requireNonNull(card, "card");
    return new CardTestRun(
        card.ref().toString(), List.of(), TestVerdict.of(card), Optional.of(CardCoverage.of(card)));
  }

  /** Whether there is a card of which the tests reach less than {@code minimum} percent. */
  public boolean reachesLessThan(BigDecimal minimum) {
    Objects.requireNonNull(minimum, "minimum");
    return coverage.filter(reached -> reached.percent().compareTo(minimum) < 0).isPresent();
  }

  /** How many tests failed. */
  public long failed() {
    return verdicts.stream().filter(verdict -> !verdict.passed()).count();
  }
}
