package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.OptionValue;
import dev.evenhand.api.constraint.Points;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers that a question offers.
 *
 * @param value what stands as the answer in an evaluation
 * @param score the points it earns; null where the question is not scored
 * @param bonus whether its score adds to what can be earned without it
 * @param label what reviewers see instead of the value, or null
 * @param means when to choose it, or null
 */
public record Option(
    @OptionValue String value,
    @Points @Nullable BigDecimal score,
    boolean bonus,
    @Valid @Nullable Text label,
    @Valid @Nullable Text means) {
  public Option {
    Objects.requireNonNull(value, "value");
    score = Decimals.canonical(score);
  }

  /** An option that is no bonus. */
  public Option(
      String value, @Nullable BigDecimal score, @Nullable Text label, @Nullable Text means) {
    this(value, score, false, label, means);
  }

  /** An option that needs no explanation. */
  public static Option of(String value, double score) {
    return new Option(value, BigDecimal.valueOf(score), null, null);
  }
}
