package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.time.Instant;
import java.util.List;

/**
 * A series as a chart takes it: as it is, or, where it is long, its means over runs of one length,
 * so that a chart costs no more for a hundred thousand ratings than for a thousand.
 */
final class SeriesRuns {
  private static final int MOST = 1_000;

  private final List<SeveritySeries.Point> points;
  private final int length;
  private final double[] values;

  private SeriesRuns(List<SeveritySeries.Point> points) {
    this.points = points;
    length = (points.size() + MOST - 1) / MOST;
    int count = (points.size() + length - 1) / length;
    values = new double[count];
    for (int run = 0; run < count; run++) {
      int end = Math.min(points.size(), (run + 1) * length);
      for (int i = run * length; i < end; i++) {
        values[run] += points.get(i).severity() / (end - run * length);
      }
    }
  }

  /** The runs of a series that is long enough and varies. */
  static Estimate<SeriesRuns> of(SeveritySeries series) {
    int ratings = series.points().size();
    if (ratings < EwmaChart.LEAST_RATINGS) {
      return Estimate.none(Reason.tooFew(ratings, EwmaChart.LEAST_RATINGS, ReviewerDrift.TIMED));
    }
    var runs = new SeriesRuns(series.points());
    return Ewma.varies(runs.values)
        ? Estimate.of(runs)
        : Estimate.none(
            UndefinedReason.NO_VARIATION, "severity is the same on all " + ratings + " ratings");
  }

  /** How many ratings there are. */
  int ratings() {
    return points.size();
  }

  /** How many ratings each value stands for; the last may stand for fewer. */
  int length() {
    return length;
  }

  /** Not to be changed. */
  double[] values() {
    return values;
  }

  /** When the last rating of a run was given. */
  Instant end(int run) {
    return points.get(Math.min(points.size(), (run + 1) * length) - 1).time();
  }

  /** When the first rating of a run was given. */
  Instant start(int run) {
    return points.get(run * length).time();
  }

  /** How many ratings the runs before this one stand for. */
  int ratingsBefore(int run) {
    return Math.min(points.size(), run * length);
  }
}
