package dev.evenhand.api.scorecard;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marks a question whose errors are counted apart from the score, and never blended into it.
 *
 * @param of whom an error hurts; null for critical without a class
 * @param errorOn the option values or range ids that are errors; empty for every answer that earns
 *     less than the full ratio
 */
public record Critical(@Nullable CriticalClass of, List<String> errorOn) {
  public Critical {
    errorOn = Copies.list(errorOn, "errorOn");
  }

  /** Every answer that earns less than everything is an error. */
  public static Critical of(@Nullable CriticalClass of) {
    return new Critical(of, List.of());
  }
}
