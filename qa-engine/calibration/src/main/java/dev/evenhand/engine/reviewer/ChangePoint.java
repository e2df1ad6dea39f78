package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.IntervalMethod;
import java.time.Instant;
import java.util.Objects;

/**
 * Whether a reviewer's severity changed once, when, and by how much.
 *
 * <p>For each cut of the series that leaves at least {@value #LEAST_PART} ratings on both sides,
 * the t of the difference of means; the greatest is the likelihood-ratio test of a change at an
 * unknown time. Its distribution is found by shuffling the series, so that the stated share of
 * series in which nothing changes is found to change, whatever the distribution of ratings; ratings
 * are taken to be exchangeable then, as for the {@link EwmaChart}.
 *
 * <p>The size has simultaneous bounds: the critical value of the test in the place of that of t. So
 * they leave out 0 just when the test finds a change, and they hold although the cut was chosen by
 * looking; they are wide rather than narrow. The time is the most likely one, without an interval.
 *
 * <p>Below {@link EwmaChart#LEAST_RATINGS} ratings: not enough data. A series of one value: {@code
 * NO_VARIATION}. Above 1,000 ratings cuts are between runs of ratings. O(points times shuffles).
 *
 * @param detected whether {@code p} is at most the false-alarm rate
 * @param before when the last rating before the change was given
 * @param after when the first rating after it was given
 * @param ratingsBefore how many there are before
 * @param ratingsAfter how many there are after
 * @param direction where severity went
 * @param step whether one step at that time fits clearly better than a steady change: only then is
 *     the time more than where the halves differ most
 * @param firstToLast the mean severity of the last third of the ratings less that of the first, in
 *     units of the scale
 * @param size the mean severity after less that before, in units of the scale
 * @param p the share of orders of the series, this one included, with as clear a change
 * @param falseAlarmRate the share of series that are found to change where nothing does
 * @param permutations how many shuffles stand behind {@code p} and the bounds
 * @param seed of the shuffles
 * @see <a href="https://doi.org/10.1080/01621459.1977.10479935">Hawkins (1977), Testing a sequence
 *     of observations for a shift in location</a>
 */
public record ChangePoint(
    boolean detected,
    Instant before,
    Instant after,
    int ratingsBefore,
    int ratingsAfter,
    Direction direction,
    boolean step,
    double firstToLast,
    Measure size,
    double p,
    double falseAlarmRate,
    int permutations,
    long seed) {
  /** Ratings, or runs of ratings, on either side of a cut. */
  static final int LEAST_PART = 5;

  public ChangePoint {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(size, "size");
  }

  /** The change of a series, or why none can be looked for. */
  public static Estimate<ChangePoint> of(SeveritySeries series, ReviewerSettings settings) {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(settings, "settings");
    return SeriesRuns.of(series).map(runs -> of(runs, settings));
  }

  private static ChangePoint of(SeriesRuns runs, ReviewerSettings settings) {
    double[] values = runs.values();
    ShuffleTest test = ShuffleTest.of(values, v -> Cut.best(v).t(), settings);
    Cut cut = Cut.best(values);
    double half = test.critical() * cut.standardError();
    int ratingsBefore = runs.ratingsBefore(cut.before());
    return new ChangePoint(
        test.p() <= settings.falseAlarmRate(),
        runs.end(cut.before() - 1),
        runs.start(cut.before()),
        ratingsBefore,
        runs.ratings() - ratingsBefore,
        Direction.of(cut.difference()),
        Trend.isStep(values, cut.before()),
        Trend.firstToLast(values),
        Measures.around(
            cut.difference(),
            half,
            1 - settings.falseAlarmRate(),
            IntervalMethod.PERMUTATION,
            runs.ratings()),
        test.p(),
        settings.falseAlarmRate(),
        settings.permutations(),
        settings.seed());
  }

  /**
   * A cut of a series in two.
   *
   * @param before how many values are before it
   * @param difference of the means, after less before
   * @param standardError of the difference
   */
  record Cut(int before, double difference, double standardError) {
    double t() {
      return standardError == 0 ? Double.MAX_VALUE : Math.abs(difference) / standardError;
    }

    /** The cut with the greatest t, the first of several. */
    static Cut best(double[] values) {
      int n = values.length;
      double total = 0;
      for (double value : values) {
        total += value;
      }
      double squares = Measures.squares(values);
      double mean = total / n;
      double excess = 0;
      double most = -1;
      int best = LEAST_PART;
      double bestExcess = 0;
      for (int k = 1; k <= n - LEAST_PART; k++) {
        excess += values[k - 1] - mean;
        double between = excess * excess * n / ((double) k * (n - k));
        if (k >= LEAST_PART && between > most * (1 + 1e-12)) {
          most = between;
          best = k;
          bestExcess = excess;
        }
      }
      double share = (double) n / ((double) best * (n - best));
      double within = Math.max(0, squares - most);
      double rest = within > 1e-12 * squares ? within : 0;
      return new Cut(best, -bestExcess * share, Math.sqrt(rest / (n - 2) * share));
    }
  }
}
