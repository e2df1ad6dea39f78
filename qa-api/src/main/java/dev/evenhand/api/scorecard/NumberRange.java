package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Bound;
import dev.evenhand.api.constraint.Identifier;
import dev.evenhand.api.constraint.Points;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers above {@code from} and up to and including {@code to}, and what they score.
 *
 * @param id what an auto-fail rule calls it
 * @param from exclusive; null for the end of the range before, or no lower end in the first
 * @param to inclusive; null for no upper end
 * @param score the points it earns; null where the question is not scored
 */
public record NumberRange(
    @Identifier String id,
    @Bound @Nullable BigDecimal from,
    @Bound @Nullable BigDecimal to,
    @Points @Nullable BigDecimal score) {
  public NumberRange {
    Objects.requireNonNull(id, "id");
    from = Decimals.canonical(from);
    to = Decimals.canonical(to);
    score = Decimals.canonical(score);
  }

  /** Whether {@code value} is not above this range, given that it is above the one before. */
  boolean reaches(BigDecimal value) {
    return to == null || value.compareTo(to) <= 0;
  }
}
