package dev.evenhand.engine.agreement;

import dev.evenhand.engine.estimate.IntervalMethod;
import java.util.Locale;
import java.util.Objects;

/**
 * How to resample: so many times as many items as there are, drawn with replacement.
 *
 * <p>Resample b of a seed is the same whatever the order of the rows, the number of threads and
 * what else is asked for.
 *
 * @param resamples at least 100; 1,000 for standard errors, some thousands for bounds
 * @param seed of the random numbers; the same seed gives the same bounds to the last bit
 * @param interval how bounds are made of the values of the resamples
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani (1993), An introduction
 *     to the bootstrap</a>
 */
public record Bootstrap(int resamples, long seed, Interval interval) {
  /** The fewest resamples. */
  public static final int MIN_RESAMPLES = 100;

  /** The most resamples. */
  public static final int MAX_RESAMPLES = 1_000_000;

  /** How bounds are made. */
  public enum Interval {
    /** The quantiles of the resamples' values: Efron (1979). */
    PERCENTILE(IntervalMethod.BOOTSTRAP_PERCENTILE),
    /**
     * Quantiles corrected for bias and for a standard error that changes with the value, by the
     * jackknife.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1987.10478410">Efron (1987), Better bootstrap
     *     confidence intervals</a>
     */
    BCA(IntervalMethod.BOOTSTRAP_BCA);

    private final IntervalMethod method;

    Interval(IntervalMethod method) {
      this.method = method;
    }

    /** What reports call such an interval. */
    public IntervalMethod method() {
      return method;
    }

    /** The name in settings. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Bootstrap {
    Objects.requireNonNull(interval, "interval");
    if (resamples < MIN_RESAMPLES || resamples > MAX_RESAMPLES) {
      throw new IllegalArgumentException(
          "A bootstrap takes from %s to %s resamples, not %s. Maybe take 1000."
              .formatted(MIN_RESAMPLES, MAX_RESAMPLES, resamples));
    }
  }
}
