package dev.evenhand.api.scorecard;

import java.math.BigDecimal;

/**
 * What a number scores that is counted: each has the same points. Points below 0 are taken off the
 * max and leave nothing below 0, points above 0 add up to the max, unless the bounds of the
 * question say otherwise; without a max there is no limit.
 */
final class CountedScore {
  private final Question question;
  private final BigDecimal points;

  private CountedScore(Question question, BigDecimal points) {
    this.question = question;
    this.points = points;
  }

  /**
   * @param points of all that were counted
   */
  static BigDecimal of(Question question, BigDecimal points) {
    BigDecimal max = question.max();
    return max == null ? points : new CountedScore(question, points).within(max);
  }

  private BigDecimal within(BigDecimal max) {
    boolean floored = question.bounds() != Bounds.UNBOUNDED;
    boolean capped = floored && question.bounds() != Bounds.UNCAPPED;
    BigDecimal score = takesOff() ? max.add(points) : points;
    BigDecimal least = floored ? score.max(BigDecimal.ZERO) : score;
    return capped ? least.min(max) : least;
  }

  private boolean takesOff() {
    return question.kind() instanceof QuestionKind.Numeric number
        && number.perCount() != null
        && number.perCount().signum() < 0;
  }
}
