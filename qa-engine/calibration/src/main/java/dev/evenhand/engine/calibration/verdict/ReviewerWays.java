package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers do in a way of their own on a criterion, beside severity, and how far the others
 * agree without those who are named.
 *
 * @param reversed who answer the other way round, by name
 * @param leans who give an answer more often than the others, the widest first; empty where
 *     severity is known
 * @param others agreement without those who are named as erratic, reversed, leaning, harsh or
 *     lenient; null where nobody is, or too few are left
 */
public record ReviewerWays(
    List<String> reversed, List<AnswerLean> leans, @Nullable OthersAlone others) {
  /** Where nobody stands out. */
  public static final ReviewerWays NONE = new ReviewerWays(List.of(), List.of(), null);

  public ReviewerWays {
    reversed = Copies.list(reversed, "reversed");
    leans = Copies.list(leans, "leans");
  }
}
