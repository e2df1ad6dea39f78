package dev.evenhand.engine.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a plan is asked, checked in the words of people. */
final class PlanInputs {
  private final Map<String, Object> byName = new LinkedHashMap<>();

  /** A number above {@code low} and below {@code high}. */
  PlanInputs between(String name, String words, double value, double low, double high) {
    require(
        value > low && value < high,
        words,
        value,
        high == Double.POSITIVE_INFINITY
            ? "above " + text(low)
            : "above " + text(low) + " and below " + text(high));
    return put(name, value);
  }

  /** A number of at least {@code low} and below {@code high}. */
  PlanInputs from(String name, String words, double value, double low, double high) {
    require(
        value >= low && value < high,
        words,
        value,
        high == Double.POSITIVE_INFINITY
            ? "at least " + text(low)
            : "at least " + text(low) + " and below " + text(high));
    return put(name, value);
  }

  /** A whole number of at least {@code least}. */
  PlanInputs atLeast(String name, String words, long value, long least) {
    if (value < least) {
      throw refused(words, String.valueOf(value), "at least " + least);
    }
    byName.put(name, value);
    return this;
  }

  /** How often each category occurs. */
  PlanInputs shares(List<Double> shares) {
    if (shares.size() < 2) {
      throw new IllegalArgumentException(
          "There must be the shares of at least two categories, such as 0.8 and 0.2.");
    }
    double sum = 0;
    for (double share : shares) {
      require(share > 0 && share < 1, "A category's share", share, "above 0 and below 1");
      sum += share;
    }
    if (Math.abs(sum - 1) > 1e-6) {
      throw new IllegalArgumentException(
          "The shares of the categories add up to " + text(sum) + " but must add up to 1.");
    }
    byName.put("shares", List.copyOf(shares));
    return this;
  }

  PlanInputs confidence(double confidence) {
    return between("confidence", "The confidence", confidence, 0, 1);
  }

  PlanInputs put(String name, Object value) {
    byName.put(name, value);
    return this;
  }

  Map<String, Object> map() {
    return byName;
  }

  private static void require(boolean holds, String words, double value, String allowed) {
    if (!holds) {
      throw refused(words, text(value), allowed);
    }
  }

  private static IllegalArgumentException refused(String words, String value, String allowed) {
    return new IllegalArgumentException(words + " is " + value + " but must be " + allowed + ".");
  }

  /** A number without a needless ".0". */
  static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
