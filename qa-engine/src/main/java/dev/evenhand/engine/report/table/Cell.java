package dev.evenhand.engine.report.table;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a cell holds. */
public sealed interface Cell {
  /** Nothing; an undefined number has its reason in another cell. */
  record Blank() implements Cell {}

  /** Words, or a name from the input. */
  record Text(String text) implements Cell {
    public Text {
      Objects.requireNonNull(text, "text");
    }
  }

  /** A number of things. */
  record Count(long number) implements Cell {}

  /** A measured number, finite. */
  record Decimal(double number) implements Cell {
    public Decimal {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("A cell can't hold " + number + ".");
      }
    }
  }

  /** Words; blank if null or empty. */
  static Cell of(@Nullable String text) {
    return text == null || text.isEmpty() ? new Blank() : new Text(text);
  }

  /** A number of things. */
  static Cell of(long number) {
    return new Count(number);
  }

  /** A measured number; blank if null. */
  static Cell of(@Nullable Double number) {
    return number == null ? new Blank() : new Decimal(number);
  }

  /** A measured number; blank if empty. */
  static Cell of(OptionalDouble number) {
    return number.isPresent() ? new Decimal(number.getAsDouble()) : new Blank();
  }

  /** A number of things; blank if empty. */
  static Cell of(OptionalLong number) {
    return number.isPresent() ? new Count(number.getAsLong()) : new Blank();
  }
}
