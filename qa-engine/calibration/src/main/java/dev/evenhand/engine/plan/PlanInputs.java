package dev.evenhand.engine.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a plan is asked, checked in the words of people. */
final class PlanInputs {
  private final Map<String, Object> byName = new LinkedHashMap<>();

  /** A number above {@code low} and below {@code high}. */
  PlanInputs between(String name, String words, double value, double low, double high) {
    return within(name, words, value, value > low, "above " + text(low), high);
  }

  /** A number above {@code low}. */
  PlanInputs above(String name, String words, double value, double low) {
    return between(name, words, value, low, Double.POSITIVE_INFINITY);
  }

  /** A number of at least {@code low} and below {@code high}. */
  PlanInputs from(String name, String words, double value, double low, double high) {
    return within(name, words, value, value >= low, "at least " + text(low), high);
  }

  /** A number that is not below 0. */
  PlanInputs notNegative(String name, String words, double value) {
    return from(name, words, value, 0, Double.POSITIVE_INFINITY);
  }

  private PlanInputs within(
      String name, String words, double value, boolean isEnough, String least, double high) {
    String most = high == Double.POSITIVE_INFINITY ? "" : " and below " + text(high);
    require(isEnough && value < high, words, text(value), least + most);
    return put(name, value);
  }

  /** A whole number of at least {@code least}. */
  PlanInputs atLeast(String name, String words, long value, long least) {
    require(value >= least, words, String.valueOf(value), "at least " + least);
    return put(name, value);
  }

  /** How often each category occurs. */
  PlanInputs shares(List<Double> shares) {
    if (shares.size() < 2) {
      throw new IllegalArgumentException(
          "There must be the shares of at least two categories, such as 0.8 and 0.2.");
    }
    double sum = 0;
    for (double share : shares) {
      require(share > 0 && share < 1, "A category's share", text(share), "above 0 and below 1");
      sum += share;
    }
    if (Math.abs(sum - 1) > 1e-6) {
      throw new IllegalArgumentException(
          "The shares of the categories add up to " + text(sum) + " but must add up to 1.");
    }
    return put("shares", List.copyOf(shares));
  }

  /** The half width of an interval of a ratio, and its confidence. */
  PlanInputs precision(double halfWidth, double confidence) {
    return between("halfWidth", "The half width", halfWidth, 0, 1).confidence(confidence);
  }

  PlanInputs confidence(double confidence) {
    return between("confidence", "The confidence", confidence, 0, 1);
  }

  private PlanInputs put(String name, Object value) {
    byName.put(name, value);
    return this;
  }

  /** The plan: so many are enough. */
  Plan needed(
      String subject,
      long needed,
      Plan.Unit unit,
      Map<String, Double> achieved,
      String method,
      List<String> assumptions) {
    return new Plan.Needed(subject, byName, needed, unit, achieved, method, assumptions);
  }

  /** The plan: no number is enough. */
  Plan impossible(String subject, String reason, String remedy) {
    return new Plan.Impossible(subject, byName, reason, remedy);
  }

  /** The plan: so many are needed that nobody reviews them. */
  Plan tooMany(String subject, String remedy) {
    return impossible(subject, "It would take " + Search.MOST + " interactions or more.", remedy);
  }

  private static void require(boolean holds, String words, String value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(words + " is " + value + " but must be " + allowed + ".");
    }
  }

  /** A number without a needless ".0". */
  static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
