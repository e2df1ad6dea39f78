package dev.evenhand.engine.compare;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals by their value: 1 and 1.0 are the same. */
final class EqualNumbers {
  private EqualNumbers() {}

  static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null
        ? (one == null) == (other == null)
        : one.compareTo(other) == 0;
  }
}
