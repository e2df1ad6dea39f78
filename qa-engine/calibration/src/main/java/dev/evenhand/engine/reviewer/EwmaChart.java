package dev.evenhand.engine.reviewer;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.estimate.Estimate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A control chart of a reviewer's severity: the exponentially weighted moving average against what
 * it was in the beginning.
 *
 * <p>\( z_t = \lambda x_t + (1 - \lambda) z_{t-1} \), begun at the mean of the baseline, which is
 * the first quarter of the ratings and at least {@value #LEAST_BASELINE}. The limits after \( u \)
 * more ratings are the baseline's mean \( \pm L s \sqrt{\lambda (1 - (1-\lambda)^{2u}) / (2 -
 * \lambda) + (1 - (1-\lambda)^u)^2 / m} \): the second part is for the mean of \( m \) ratings
 * being an estimate. \( s \) is the standard deviation of the whole series.
 *
 * <p><b>False alarms.</b> L is not taken from a table, whose run lengths hold for normal values
 * with a known mean: it is found by shuffling this very series, so that of charts in which nothing
 * changes the stated share signals anywhere, whatever the distribution of ratings. This takes
 * ratings to be exchangeable if nothing changes; ratings that resemble their neighbours for another
 * reason (one long case, one shift) signal too often.
 *
 * <p>Below {@value #LEAST_RATINGS} ratings: not enough data. A series of one value has no chart
 * ({@code NO_VARIATION}). Above 1,000 ratings a point is the mean of a run of ratings. O(points
 * times shuffles).
 *
 * @param smoothing \( \lambda \), the weight of the newest rating
 * @param ratings of the whole series
 * @param baselineRatings of the baseline
 * @param baselineEnd when the last of them was given
 * @param runLength how many ratings a point stands for, mostly 1
 * @param centre the mean severity of the baseline, in units of the scale
 * @param limit L, in standard errors
 * @param falseAlarmRate the share of charts that signal where nothing changes
 * @param p the share of orders of the series, this one included, with a point as far out
 * @param permutations how many shuffles stand behind {@code limit} and {@code p}
 * @param seed of the shuffles
 * @param points after the baseline
 * @param signal where the chart first leaves its limits; null if it does not
 * @see <a href="https://doi.org/10.1080/00401706.1959.10489860">Roberts (1959), Control chart tests
 *     based on geometric moving averages</a>
 * @see <a href="https://doi.org/10.1080/00401706.1990.10484583">Lucas and Saccucci (1990),
 *     Exponentially weighted moving average control schemes: properties and enhancements</a>
 */
public record EwmaChart(
    double smoothing,
    int ratings,
    int baselineRatings,
    Instant baselineEnd,
    int runLength,
    double centre,
    double limit,
    double falseAlarmRate,
    double p,
    int permutations,
    long seed,
    List<Point> points,
    @Nullable Signal signal) {
  /** Ratings of the shortest series that has a chart. */
  public static final int LEAST_RATINGS = 30;

  /** Ratings of the shortest baseline. */
  public static final int LEAST_BASELINE = 20;

  /**
   * A point of the chart.
   *
   * @param time of its last rating
   * @param severity the rating's, or the mean of a run of ratings
   * @param average the moving average
   * @param low the lower limit
   * @param high the upper limit
   */
  public record Point(Instant time, double severity, double average, double low, double high) {
    public Point {
      Objects.requireNonNull(time, "time");
    }
  }

  /**
   * Where the chart first leaves its limits.
   *
   * @param time of the last rating before the signal was seen; the change began earlier
   * @param direction where severity went
   * @param average the moving average there
   */
  public record Signal(Instant time, Direction direction, double average) {
    public Signal {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(direction, "direction");
    }
  }

  public EwmaChart {
    Objects.requireNonNull(baselineEnd, "baselineEnd");
    points = Copies.list(points, "points");
  }

  /** Where the chart first leaves its limits; empty if it does not. */
  public Optional<Signal> firstSignal() {
    return Optional.ofNullable(signal);
  }

  /** The chart of a series, or why there is none. */
  public static Estimate<EwmaChart> of(SeveritySeries series, ReviewerSettings settings) {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(settings, "settings");
    return SeriesRuns.of(series).map(runs -> of(runs, settings));
  }

  private static EwmaChart of(SeriesRuns runs, ReviewerSettings settings) {
    double[] values = runs.values();
    int baseline = Math.max(LEAST_BASELINE, values.length / 4);
    Ewma ewma = new Ewma(settings.smoothing(), baseline, values.length);
    ShuffleTest test = ShuffleTest.of(values, ewma::farthest, settings);
    List<Point> points = points(runs, ewma, test.critical());
    return new EwmaChart(
        settings.smoothing(),
        runs.ratings(),
        runs.ratingsBefore(baseline),
        runs.end(baseline - 1),
        runs.length(),
        ewma.centre(values),
        test.critical(),
        settings.falseAlarmRate(),
        test.p(),
        settings.permutations(),
        settings.seed(),
        points,
        signal(points, ewma.centre(values)));
  }

  private static List<Point> points(SeriesRuns runs, Ewma ewma, double limit) {
    double[] values = runs.values();
    double[] averages = ewma.averages(values);
    double centre = ewma.centre(values);
    double spread = Ewma.standardDeviation(values);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < averages.length; i++) {
      int at = values.length - averages.length + i;
      double half = limit * spread * ewma.factor(i);
      points.add(new Point(runs.end(at), values[at], averages[i], centre - half, centre + half));
    }
    return points;
  }

  private static @Nullable Signal signal(List<Point> points, double centre) {
    return points.stream()
        .filter(point -> point.average() < point.low() || point.average() > point.high())
        .findFirst()
        .map(
            point ->
                new Signal(point.time(), Direction.of(point.average() - centre), point.average()))
        .orElse(null);
  }
}
