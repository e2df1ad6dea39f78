package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.constraint.Ratio;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import dev.evenhand.api.copy.Copies;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers to a question, a ratio of a question or section, or a condition, that fail more than that
 * earns. Not applicable and unanswered never trigger a rule on answers or on a ratio.
 *
 * @param on the option values or range ids that trigger it; empty where a threshold does
 * @param below the ratio below which it triggers, as the answers alone give it; a percent in files;
 *     null where answers or a condition do
 * @param when the condition that triggers it; null where answers or a threshold do
 * @param fails what fails
 * @param section the id of the section that fails, where the scope is {@link Scope#SECTION}; null
 *     for the nearest one: that around a question, or the section whose rule it is
 * @param effect what failing does to the score
 */
@SelfChecked
public record AutoFail(
    List<String> on,
    @Ratio @Nullable BigDecimal below,
    @Valid @Nullable Condition when,
    Scope fails,
    @Nullable String section,
    Effect effect)
    implements SelfChecking {
  /** What an auto-fail rule fails. */
  public enum Scope {
    /** The question itself. */
    QUESTION,
    /** A section: the nearest, or a named one. */
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
    on = Copies.list(on, "on");
    below = Decimals.canonical(below);
    Objects.requireNonNull(fails, "fails");
    Objects.requireNonNull(effect, "effect");
  }

  /** A rule on answers, about what is nearest. */
  public AutoFail(List<String> on, Scope fails, Effect effect) {
    this(on, null, null, fails, null, effect);
  }

  /** A rule on a ratio, about what is nearest. */
  public static AutoFail below(BigDecimal ratio, Scope fails, Effect effect) {
    Objects.requireNonNull(ratio, "ratio");
    return new AutoFail(List.of(), ratio, null, fails, null, effect);
  }

  /** A rule on a condition, about what is nearest. */
  public static AutoFail when(Condition condition, Scope fails, Effect effect) {
    Objects.requireNonNull(condition, "condition");
    return new AutoFail(List.of(), null, condition, fails, null, effect);
  }

  /** The same rule, failing the section with that id. */
  public AutoFail ofSection(String id) {
    return new AutoFail(on, below, when, Scope.SECTION, id, effect);
  }

  @Override
  public List<Breach> breaches() {
    long triggers =
        Stream.of(!on.isEmpty(), below != null, when != null).filter(present -> present).count();
    if (triggers == 0) {
      return List.of(
          new Breach(
              "empty-list",
              List.of("on"),
              "nothing is listed",
              "at least one entry",
              "Add an entry.",
              Input.NOTHING_ELSE));
    }
    return triggers == 1
        ? List.of()
        : List.of(
            new Breach(
                "two-triggers",
                List.of(below != null ? "below" : "when"),
                "the auto-fail has more than one of answers, threshold and condition",
                null,
                "Make a rule of each.",
                Input.NOTHING_ELSE));
  }
}
