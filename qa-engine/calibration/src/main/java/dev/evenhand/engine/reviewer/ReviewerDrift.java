package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reviewer's severity drifts over time: a control chart, and a test of one change.
 *
 * @param reviewer whose severity it is
 * @param ratings with a number and a time, of items that others rated too
 * @param untimed such ratings without a time, which are left out
 * @param chart the moving average against its beginning
 * @param change the most likely change
 * @param adjustedP {@code change}'s p with the other reviewers in mind: the false discovery rate of
 *     Benjamini and Hochberg (1995) at which it still counts; null without a change
 */
public record ReviewerDrift(
    String reviewer,
    int ratings,
    int untimed,
    Estimate<EwmaChart> chart,
    Estimate<ChangePoint> change,
    @Nullable Double adjustedP) {
  static final String TIMED = "ratings with a time, of items that others rated too";

  public ReviewerDrift {
    Objects.requireNonNull(reviewer, "reviewer");
    Objects.requireNonNull(chart, "chart");
    Objects.requireNonNull(change, "change");
  }

  /**
   * The drift of every reviewer, in the order of their names.
   *
   * @param scores the ratings, without "not applicable"
   */
  public static List<ReviewerDrift> of(
      RatingTable scores, RatingTimes times, ReviewerSettings settings) {
    Objects.requireNonNull(scores, "scores");
    Objects.requireNonNull(times, "times");
    Objects.requireNonNull(settings, "settings");
    List<SeveritySeries> series = SeveritySeries.of(scores, times);
    List<Estimate<ChangePoint>> changes =
        series.stream().map(one -> ChangePoint.of(one, settings)).toList();
    double[] adjusted =
        MultipleTests.adjusted(
            changes.stream()
                .flatMap(change -> change.value().stream())
                .mapToDouble(ChangePoint::p)
                .toArray());
    PrimitiveIterator.OfDouble next = Arrays.stream(adjusted).iterator();
    List<ReviewerDrift> all = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      SeveritySeries one = series.get(i);
      all.add(
          new ReviewerDrift(
              one.reviewer(),
              one.points().size(),
              one.untimed(),
              EwmaChart.of(one, settings),
              changes.get(i),
              changes.get(i).value().map(change -> next.next()).orElse(null)));
    }
    return List.copyOf(all);
  }
}
