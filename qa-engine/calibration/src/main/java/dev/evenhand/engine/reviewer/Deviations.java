package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.estimate.Estimate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * How far scores are off a measure, in units of the scale.
 *
 * @param signed the mean of score less measure; above 0 is more lenient than the measure
 * @param absolute the mean size of it, 0 or greater; its bounds are not cut off at 0
 * @param squared the mean of its square
 * @param withinTolerance the share of scores at most {@code tolerance} off, a ratio in [0, 1]
 * @param tolerance the band
 */
public record Deviations(
    Estimate<Measure> signed,
    Estimate<Measure> absolute,
    Estimate<Measure> squared,
    Estimate<Measure> withinTolerance,
    BigDecimal tolerance) {
  public Deviations {
    Objects.requireNonNull(signed, "signed");
    Objects.requireNonNull(absolute, "absolute");
    Objects.requireNonNull(squared, "squared");
    Objects.requireNonNull(withinTolerance, "withinTolerance");
    Objects.requireNonNull(tolerance, "tolerance");
  }

  /**
   * From exact differences, so that a score that is off by just the tolerance is within.
   *
   * @param ofThese what items they are of
   */
  static Deviations of(List<BigDecimal> differences, String ofThese, ReviewerSettings settings) {
    BigDecimal tolerance = settings.tolerance();
    long within = differences.stream().filter(d -> d.abs().compareTo(tolerance) <= 0).count();
    return new Deviations(
        mean(differences, BigDecimal::doubleValue, ofThese, settings),
        mean(differences, d -> Math.abs(d.doubleValue()), ofThese, settings),
        mean(differences, d -> d.doubleValue() * d.doubleValue(), ofThese, settings),
        settings.ifEnough(
            differences.size(),
            ofThese,
            () -> Estimate.of(Measures.share(within, differences.size(), settings.confidence()))),
        tolerance);
  }

  private static Estimate<Measure> mean(
      List<BigDecimal> differences,
      ToDoubleFunction<BigDecimal> of,
      String ofThese,
      ReviewerSettings settings) {
    double[] values = differences.stream().mapToDouble(of).toArray();
    return settings.ifEnough(
        values.length, ofThese, () -> Estimate.of(Measures.mean(values, settings.confidence())));
  }
}
