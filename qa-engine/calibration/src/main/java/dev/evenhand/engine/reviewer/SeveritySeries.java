package dev.evenhand.engine.reviewer;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.model.NumericRatings;
import dev.evenhand.engine.model.severity.AdditiveSeverity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How severe a reviewer was on each item, in the order of time.
 *
 * <p>A point is the mean of the others' ratings of the item, each with its rater's severity taken
 * off (the {@linkplain AdditiveSeverity additive model}), less the own rating: in units of the
 * scale, above 0 is harsher. Who rates with whom may therefore change over time without looking
 * like drift. What remains: if most of the others change, the one who does not seems to.
 *
 * <p>Ratings without a number or a time have no part, nor have raters whose severity is undefined.
 * At one time points are in the order of their items' names.
 *
 * @param reviewer whose severity it is
 * @param points in the order of time
 * @param untimed how many points more there would be if all ratings had a time
 */
public record SeveritySeries(String reviewer, List<Point> points, int untimed) {
  /**
   * The severity of one rating.
   *
   * @param time when it was given
   * @param item that was rated
   * @param severity in units of the scale, above 0 is harsher than the others
   */
  public record Point(Instant time, String item, double severity) {
    public Point {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(item, "item");
    }
  }

  public SeveritySeries {
    Objects.requireNonNull(reviewer, "reviewer");
    points =
        Copies.list(points, "points").stream()
            .sorted(Comparator.comparing(Point::time).thenComparing(Point::item))
            .toList();
  }

  /**
   * The series of every reviewer, in the order of their names.
   *
   * @param scores the ratings, without "not applicable"
   */
  public static List<SeveritySeries> of(RatingTable scores, RatingTimes times) {
    Objects.requireNonNull(scores, "scores");
    Objects.requireNonNull(times, "times");
    double[] severities = severities(scores);
    List<List<Point>> pointsByRater =
        scores.raters().stream().<List<Point>>map(rater -> new ArrayList<>()).toList();
    int[] untimed = new int[severities.length];
    for (int item = 0; item < scores.items().size(); item++) {
      addItem(scores, item, severities, times, pointsByRater, untimed);
    }
    return IntStream.range(0, severities.length)
        .mapToObj(
            rater ->
                new SeveritySeries(
                    scores.raters().get(rater), pointsByRater.get(rater), untimed[rater]))
        .toList();
  }

  /** The severity of each rater; NaN where it is undefined. */
  private static double[] severities(RatingTable scores) {
    Map<String, Coefficient> found = AdditiveSeverity.of(scores).severities();
    return scores.raters().stream()
        .mapToDouble(
            rater ->
                Optional.ofNullable(found.get(rater))
                    .flatMap(severity -> severity.estimate().value())
                    .orElse(Double.NaN))
        .toArray();
  }

  private static void addItem(
      RatingTable scores,
      int item,
      double[] severities,
      RatingTimes times,
      List<List<Point>> pointsByRater,
      int[] untimed) {
    double[] adjusted = new double[scores.end(item) - scores.start(item)];
    BigDecimal first = null;
    for (int i = 0; i < adjusted.length; i++) {
      int rating = scores.start(item) + i;
      BigDecimal value = NumericRatings.number(scores, rating);
      first = first == null ? value : first;
      adjusted[i] =
          value == null || first == null
              ? Double.NaN
              : value.subtract(first).doubleValue() + severities[scores.rater(rating)];
    }
    for (int i = 0; i < adjusted.length; i++) {
      int rating = scores.start(item) + i;
      int rater = scores.rater(rating);
      double others = othersMean(scores, item, rater, adjusted);
      Optional<Instant> time = times.of(rating);
      if (Double.isNaN(adjusted[i]) || Double.isNaN(others)) {
        continue;
      }
      if (time.isEmpty()) {
        untimed[rater]++;
      } else {
        double severity = others - adjusted[i] + severities[rater];
        pointsByRater.get(rater).add(new Point(time.get(), scores.items().get(item), severity));
      }
    }
  }

  /** The mean of what others gave, severity taken off; NaN if there is nothing. */
  private static double othersMean(RatingTable scores, int item, int rater, double[] adjusted) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < adjusted.length; i++) {
      if (scores.rater(scores.start(item) + i) != rater && !Double.isNaN(adjusted[i])) {
        sum += adjusted[i];
        count++;
      }
    }
    return sum / count;
  }
}
