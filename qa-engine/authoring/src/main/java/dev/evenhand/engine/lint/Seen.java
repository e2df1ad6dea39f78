package dev.evenhand.engine.lint;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What conditions may know of one question or fact; null is nothing.
 *
 * @param marks what an answer hits
 * @param number what it was answered with
 * @param fact what is told of the interaction
 */
record Seen(@Nullable Set<String> marks, @Nullable BigDecimal number, @Nullable String fact) {
  static final Seen NOTHING = new Seen(null, null, null);
}
