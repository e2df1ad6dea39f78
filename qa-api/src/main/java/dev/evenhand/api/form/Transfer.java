package dev.evenhand.api.form;

import dev.evenhand.api.problem.Location;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one value on its way between a form and a scorecard.
 *
 * @param location where it stands in what was read
 * @param path its JSON pointer there
 * @param value as it was written, shortened; an empty list or object as such
 * @param fate how it arrived
 * @param mayChangeScores whether an evaluation may score differently for it; false for what is only
 *     shown or used elsewhere
 * @param reason why it did not arrive as it was; null where it did
 * @param remedy what to do about it, a sentence; null where nothing was lost
 */
public record Transfer(
    Location location,
    String path,
    String value,
    Fate fate,
    boolean mayChangeScores,
    @Nullable String reason,
    @Nullable String remedy) {
  /** How a value arrived; the later, the more was lost. */
  public enum Fate {
    /** It means the same there. */
    EXACTLY,
    /** Something stands for it that is close to it. */
    APPROXIMATED,
    /** Nothing stands for it. */
    DROPPED
  }

  public Transfer {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(fate, "fate");
    if ((fate == Fate.EXACTLY) != (reason == null) || (reason == null) != (remedy == null)) {
      throw new IllegalArgumentException(
          "A loss has a reason and a remedy, and nothing else has; at %s it is %s."
              .formatted(path, fate));
    }
  }

  /** Whether it did not arrive as it was. */
  public boolean isLoss() {
    return fate != Fate.EXACTLY;
  }
}
