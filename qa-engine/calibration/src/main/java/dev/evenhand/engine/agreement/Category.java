package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.agreement.count.DecimalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One of the things a rating can be: a label, and the number it stands for if it stands for one.
 *
 * <p>Equality is of label and number; numbers are equal by size, so 1 and 1.0 are one. A list of
 * categories says their order, which is their rank.
 *
 * @param label what the rating reads, such as {@code yes} or {@code 4}
 * @param value the exact number for distances, means and weights; null if the label is just a name
 */
public record Category(String label, @Nullable BigDecimal value) {
  /**
   * A category with its number in the one canonical form.
   *
   * @throws IllegalArgumentException if the value has more than 60 significant digits or lies
   *     beyond 10^40 or 10^-40
   */
  public Category {
    Objects.requireNonNull(label, "label");
    if (value != null) {
      value = DecimalText.normalized(value);
      if (!DecimalText.isInRange(value)) {
        throw outOfRange(label);
      }
    }
  }

  /**
   * The category that {@code text} names; with its value if the text is a number such as {@code
   * -1.5} or {@code 2e3}.
   *
   * @throws IllegalArgumentException if the text is a number of more than 60 significant digits or
   *     beyond 10^40 or 10^-40
   */
  public static Category of(String text) {
    Objects.requireNonNull(text, "text");
    if (DecimalText.isOutOfRange(text)) {
      throw outOfRange(text);
    }
    return new Category(text, DecimalText.parse(text));
  }

  /** A named category that stands for a number, such as {@code good} for 4. */
  public static Category of(String label, BigDecimal value) {
    return new Category(label, Objects.requireNonNull(value, "value"));
  }

  /** The categories of a scale, in their order. */
  static List<Category> of(CategoryScale scale) {
    return IntStream.range(0, scale.size())
        .mapToObj(category -> new Category(scale.label(category), scale.value(category)))
        .toList();
  }

  private static IllegalArgumentException outOfRange(String label) {
    return new IllegalArgumentException(
        "The number of category '"
            + label
            + "' is out of range: at most 60 digits, from 10^-40 to 10^40 in size.");
  }
}
