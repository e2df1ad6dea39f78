package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.NonEmpty;
import java.util.List;
import java.util.Objects;

/**
 * Answers to one question that fail more than that question earns. Not applicable and unanswered
 * never trigger a rule.
 *
 * @param on the option values or range ids that trigger it
 * @param fails what fails
 * @param effect what failing does to the score
 */
public record AutoFail(@NonEmpty List<String> on, Scope fails, Effect effect) {
  /** What an auto-fail rule fails. */
  public enum Scope {
    /** The question itself. */
    QUESTION,
    /** The nearest section around the question. */
    SECTION,
    /** The whole scorecard, which then is {@link Outcome#AUTO_FAILED}. */
    SCORECARD
  }

  /** What failing does to the score of what fails. */
  public enum Effect {
    /** It falls to 0, or stays where it is if it is below 0. */
    ZERO,
    /** It stays; only the outcome changes. */
    KEEP
  }

  public AutoFail {
    on = List.copyOf(on);
    Objects.requireNonNull(fails, "fails");
    Objects.requireNonNull(effect, "effect");
  }
}
