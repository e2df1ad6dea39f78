package dev.evenhand.api.form;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question that the documents of another system leave open, and how it was answered here.
 *
 * @param id stable name, such as {@code fatal}
 * @param taken the reading that was taken, a sentence
 * @param other the reading that was not, a sentence
 * @param choice how the other one is had, such as {@code fatal=lowest}; null if it can't be
 */
public record Decision(String id, String taken, String other, @Nullable String choice) {
  public Decision {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(taken, "taken");
    Objects.requireNonNull(other, "other");
  }
}
