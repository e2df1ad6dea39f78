package dev.evenhand.engine.testing;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tests that reach what those of a card don't. Their answers were searched, and what they expect is
 * what the engine says: whether that is what the author means is for the author to see. The same
 * card always gets the same suggestions. Immutable; safe between threads.
 *
 * @param tests what each adds to what is reached before it
 * @param notFound what a search did not reach within its bounds; maybe no answers do
 */
public record TestSuggestions(
    Map<ScorecardTest, List<CoverageItem>> tests, List<CoverageItem> notFound) {
  public TestSuggestions {
    tests = Copies.mapOfLists(tests, "tests");
    notFound = Copies.list(notFound, "notFound");
  }

  /** Searches tests for what those of {@code card}, which has no problems, don't reach. */
  public static TestSuggestions of(Scorecard card) {
    Objects.requireNonNull(card, "card");
    return new TestSearch(card).run();
  }

  /** Two tests of {@code card}, which has no problems: the best answers, and the worst. */
  public static List<ScorecardTest> ends(Scorecard card) {
    Objects.requireNonNull(card, "card");
    return new TestSearch(card).ends();
  }
}
