package dev.evenhand.engine.agreement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Texts that must say something: a blank one among numbers would make them all names. */
final class Filled {
  private Filled() {}

  /**
   * The text.
   *
   * @throws IllegalArgumentException if it is blank
   */
  static String require(@Nullable String text, String name) {
    Objects.requireNonNull(text, name);
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "The %s is blank; leave the rating out if it is missing.".formatted(name));
    }
    return text;
  }
}
