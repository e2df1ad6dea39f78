package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import dev.evenhand.engine.estimate.arithmetic.Tails;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Differences that are beyond chance and of a size that matters.
 *
 * <p>Safe for threads.
 */
public final class Sizes {
  /** What rounding leaves below the size is not below it. */
  private static final double ROUNDING = 1e-9;

  private Sizes() {}

  /** Whether an estimate is of the size that matters, in the same unit. */
  public static boolean matters(double estimate, double size) {
    return Math.abs(estimate) >= size * (1 - ROUNDING) && estimate != 0;
  }

  /**
   * Which of some differences are findings: beyond chance with all of them in mind, and at least of
   * the size.
   *
   * @param differences those without a value or an interval are none
   * @param size in their unit
   */
  public static List<Boolean> findings(List<Coefficient> differences, double size) {
    Objects.requireNonNull(differences, "differences");
    double[] adjusted =
        MultipleTests.adjusted(differences.stream().mapToDouble(Sizes::p).toArray());
    return IntStream.range(0, adjusted.length)
        .mapToObj(
            i ->
                adjusted[i] <= VerdictRules.FALSE_DISCOVERIES
                    && matters(differences.get(i).orElseThrow(), size))
        .toList();
  }

  /** By t, with the degrees of freedom that its interval has. */
  private static double p(Coefficient difference) {
    return difference
        .interval()
        .map(bounds -> Tails.ofInterval(difference.orElseThrow(), bounds))
        .orElse(1.0);
  }
}
