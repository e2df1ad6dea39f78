package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Points;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * An amount that a section earns at least, at most or exactly.
 *
 * @param amount in the unit; percents as ratios
 * @param unit what it counts
 */
public record Limit(@Points BigDecimal amount, Unit unit) {
  /** What a limit counts. */
  public enum Unit {
    /** Points, or weights, in the section's own measure. */
    POINTS,
    /** Parts of what was possible. */
    PERCENT
  }

  public Limit {
    Objects.requireNonNull(amount, "amount");
    amount = Decimals.exact(amount);
    Objects.requireNonNull(unit, "unit");
  }

  /** So many points. */
  public static Limit points(BigDecimal amount) {
    Objects.requireNonNull(amount, "amount");
    return new Limit(amount, Unit.POINTS);
  }

  /** Such a part of what was possible; 0.5 for 50 %. */
  public static Limit ratio(BigDecimal ratio) {
    Objects.requireNonNull(ratio, "ratio");
    return new Limit(ratio, Unit.PERCENT);
  }
}
