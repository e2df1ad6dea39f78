package dev.evenhand.engine.wire;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are read back to the last digit. One stands as a number, the double nearest to it;
 * where that is not the same, it stands a second time as a text, under its name and {@code Exact},
 * and the text counts: databases and programs keep the numbers of JSON as doubles.
 */
final class ExactNumber {
  /** Sums over a card of a thousand questions may have terms of thousands of digits. */
  private static final int LONGEST = 20_000;

  private static final Pattern FRACTION = Pattern.compile("(-?[0-9]+)(?:/([0-9]+))?");

  /** By what share of it a number may have changed on its way through other programs. */
  private static final Fraction TOLERANCE = Fraction.of(1, 1_000_000_000_000L);

  private ExactNumber() {}

  static Set<String> names(String name) {
    return Set.of(name, exact(name));
  }

  private static String exact(String name) {
    return name + "Exact";
  }

  static void write(String name, Fraction value, JsonObject out) {
    BigDecimal shown = shown(value);
    out.put(name, shown == null ? null : shown.doubleValue());
    if (shown == null || !Fraction.of(shown).equals(value)) {
      out.put(exact(name), value.toString());
    }
  }

  /** What the nearest double says; null where that is 0 or endless and the value is not. */
  private static @Nullable BigDecimal shown(Fraction value) {
    double nearest = value.doubleValue();
    BigDecimal shown = Double.isFinite(nearest) ? Values.exact(Double.toString(nearest)) : null;
    return shown == null || shown.signum() != value.signum() ? null : shown;
  }

  /** The number; null where there is none, or none that can be read, which is then reported. */
  static @Nullable Fraction read(String name, Fields fields) {
    BigDecimal shown = fields.optional(name, Values::number);
    Fraction exact = fields.optional(exact(name), ExactNumber::fraction);
    if (exact == null) {
      return shown == null ? null : Fraction.of(shown);
    }
    Cursor at = fields.find(name);
    if (at != null && shown != null && !agree(Fraction.of(shown), exact)) {
      at.reject(
          "numbers-contradict",
          "\"%s\" is not the number that \"%s\" tells".formatted(name, exact(name)),
          "about " + exact.doubleValue(),
          "Restore what was written; of the two the exact one counts.");
    }
    return exact;
  }

  private static boolean agree(Fraction shown, Fraction exact) {
    Fraction difference = size(shown.minus(exact));
    return difference.compareTo(size(exact).times(TOLERANCE)) <= 0;
  }

  private static Fraction size(Fraction number) {
    return number.signum() < 0 ? Fraction.ZERO.minus(number) : number;
  }

  private static @Nullable Fraction fraction(Cursor at) {
    String text = Values.text(at);
    if (text == null) {
      return null;
    }
    Matcher parts = FRACTION.matcher(text);
    if (text.length() <= LONGEST && parts.matches()) {
      BigInteger numerator = new BigInteger(parts.group(1));
      BigInteger denominator =
          parts.group(2) == null ? BigInteger.ONE : new BigInteger(parts.group(2));
      if (denominator.signum() > 0) {
        return new Fraction(numerator, denominator);
      }
    }
    reject(at, "a whole number or a fraction, such as \"1/3\"");
    return null;
  }

  /** Reports that a fraction stands where only decimals do. */
  static void rejectEndless(String name, Fields fields) {
    Cursor at = fields.find(exact(name));
    if (at != null) {
      reject(at, "a fraction whose digits end, such as \"1/8\"");
    }
  }

  private static void reject(Cursor at, String allowed) {
    at.reject(
        "bad-fraction",
        "%s is no exact number".formatted(at.name()),
        allowed,
        "Restore what was written.");
  }
}
