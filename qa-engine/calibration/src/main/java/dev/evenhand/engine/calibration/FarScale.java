package dev.evenhand.engine.calibration;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scale that all ratings but a few have, and whether a number lies far beyond it.
 *
 * @param values ascending
 * @param counts how often each was given
 */
record FarScale(List<BigDecimal> values, List<Long> counts) {
  /** A span of steps, as 1 to 10 has. */
  private static final BigDecimal STEPS = BigDecimal.TEN;

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  /** The last step of a scale is given so often; the end of a tail is not. */
  private static final double COMMON = 0.03;

  private static final int LEAST_COMMON = 3;

  private static final int LEAST_RATINGS = 20;

  /** Counts begin at 0 and have long tails: further from them. */
  private static final BigDecimal COUNTS = BigDecimal.valueOf(3);

  boolean isFar(BigDecimal value) {
    BigDecimal distance = value.subtract(last());
    boolean whole = values.stream().allMatch(one -> one.stripTrailingZeros().scale() <= 0);
    if (ratings() < LEAST_RATINGS || span().signum() == 0 || distance.compareTo(span()) <= 0) {
      return false;
    }
    return whole && span().compareTo(STEPS) < 0
        ? isCommon()
            && (values.get(0).signum() != 0 || distance.compareTo(span().multiply(COUNTS)) > 0)
        : isPercent() && isWithin(value.movePointLeft(1));
  }

  private long ratings() {
    return counts.stream().mapToLong(count -> count).sum();
  }

  private BigDecimal last() {
    return values.get(values.size() - 1);
  }

  private BigDecimal span() {
    return last().subtract(values.get(0));
  }

  private boolean isCommon() {
    long last = counts.get(counts.size() - 1);
    return last >= LEAST_COMMON && last >= COMMON * ratings();
  }

  /** Within 0 and 100, over the better part of it, and not skewed to the right. */
  private boolean isPercent() {
    BigDecimal middle = values.get(0).add(last()).divide(BigDecimal.valueOf(2));
    return values.get(0).signum() >= 0
        && last().compareTo(PERCENT) <= 0
        && span().compareTo(STEPS) > 0
        && median().compareTo(middle) >= 0;
  }

  private BigDecimal median() {
    long below = 0;
    for (int i = 0; i < values.size(); i++) {
      below += counts.get(i);
      if (2 * below >= ratings()) {
        return values.get(i);
      }
    }
    return last();
  }

  private boolean isWithin(BigDecimal value) {
    return isWithin(value, values.get(0), last());
  }

  private static boolean isWithin(BigDecimal value, BigDecimal least, BigDecimal greatest) {
    return value.compareTo(least) >= 0 && value.compareTo(greatest) <= 0;
  }

  /** What may be meant by a number: without its last digit, or with a point before that; or "". */
  static String maybe(BigDecimal value, BigDecimal least, BigDecimal greatest) {
    BigDecimal tenth = value.movePointLeft(1);
    String digits = value.toPlainString();
    boolean twice = digits.length() == 2 && digits.charAt(0) == digits.charAt(1);
    return Stream.of(twice ? new BigDecimal(digits.substring(1)) : tenth, tenth)
        .filter(one -> isWithin(one, least, greatest))
        .map(one -> one.stripTrailingZeros().toPlainString())
        .findFirst()
        .orElse("");
  }
}
