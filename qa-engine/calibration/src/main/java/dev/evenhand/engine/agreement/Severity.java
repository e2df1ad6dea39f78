package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ExactRatio;
import dev.evenhand.engine.agreement.count.SharedRatings;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's mean, standard deviation and severity from exact sums. Everything up to the last
 * division and root is in whole numbers, so large offsets cost no digit and 0 is 0.
 *
 * @param unit by which the sums are multiplied to be whole
 */
record Severity(List<SharedRatings> sums, BigInteger unit) {
  ReviewerSummary summary(String reviewer, long ratings, double confidence) {
    long numbers = sums.stream().mapToLong(SharedRatings::items).sum();
    BigInteger total = SharedRatings.total(sums, SharedRatings::sum);
    return new ReviewerSummary(
        reviewer,
        ratings,
        numbers,
        numbers == 0 ? null : ExactRatio.of(total, unit.multiply(BigInteger.valueOf(numbers))),
        standardDeviation(numbers, total),
        severity(numbers, confidence));
  }

  private @Nullable Double standardDeviation(long numbers, BigInteger total) {
    BigInteger squares = SharedRatings.total(sums, SharedRatings::squares);
    return numbers < 2 ? null : Math.sqrt(variance(numbers, total, squares, unit));
  }

  private Coefficient severity(long numbers, double confidence) {
    List<SharedRatings> shared = sums.stream().filter(part -> part.raters() > 1).toList();
    long items = shared.stream().mapToLong(SharedRatings::items).sum();
    if (numbers == 0) {
      return Coefficient.undefined(UndefinedReason.NOT_NUMERIC, "no rating is a number", null, 0);
    }
    if (items < 2) {
      return Coefficient.undefined(
          Reason.tooFew(items, 2, "items that others rated too"), null, items);
    }
    BigInteger denominator =
        shared.stream()
            .map(part -> BigInteger.valueOf(part.raters() - 1L))
            .reduce(BigInteger.ONE, ExactRatio::leastCommonMultiple);
    Function<SharedRatings, BigInteger> factor =
        part -> denominator.divide(BigInteger.valueOf(part.raters() - 1L));
    BigInteger sum =
        SharedRatings.total(shared, part -> part.excess().multiply(factor.apply(part)));
    BigInteger squares =
        SharedRatings.total(
            shared, part -> part.excessSquares().multiply(factor.apply(part).pow(2)));
    BigInteger whole = unit.multiply(denominator);
    double value = ExactRatio.of(sum, whole.multiply(BigInteger.valueOf(items)));
    double standardError = Math.sqrt(variance(items, sum, squares, whole) / items);
    var bounds =
        Estimate.of(
            Intervals.t(value, standardError, items - 1.0, IntervalMethod.MEAN, confidence));
    Set<CoefficientWarning> warnings =
        items < Warnings.FEW_ITEMS ? Set.of(CoefficientWarning.FEW_ITEMS) : Set.of();
    return Coefficient.of(value, bounds, items).withWarnings(warnings);
  }

  /**
   * {@code (n sum of x^2 - (sum of x)^2) / (n (n - 1))} of numbers held as multiples of 1 / unit.
   */
  private static double variance(long n, BigInteger sum, BigInteger squares, BigInteger unit) {
    BigInteger count = BigInteger.valueOf(n);
    BigInteger spread = count.multiply(squares).subtract(sum.pow(2));
    BigInteger divisor = count.multiply(BigInteger.valueOf(n - 1)).multiply(unit.pow(2));
    return ExactRatio.of(spread, divisor);
  }
}
