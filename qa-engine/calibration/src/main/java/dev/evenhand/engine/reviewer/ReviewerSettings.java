package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.estimate.Confidence;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.FirstReason;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What the study of reviewers is asked for.
 *
 * @param confidence of every interval, between 0 and 1
 * @param minimumItems below which there is no answer; at least 2
 * @param tolerance how far a score may be off to count as within the band, in units of the scale
 * @param smoothing the weight of the newest rating in an EWMA chart, above 0 and at most 1
 * @param falseAlarmRate the share of charts and change-point tests that signal where nothing
 *     changes, and the share of false among the reviewers who are found to stand out; between 0 and
 *     1
 * @param permutations how many shuffles stand behind a chart or test; at least {@code 1 /
 *     falseAlarmRate - 1}
 * @param seed of the shuffles
 */
public record ReviewerSettings(
    double confidence,
    int minimumItems,
    BigDecimal tolerance,
    double smoothing,
    double falseAlarmRate,
    int permutations,
    long seed) {
  private static final ReviewerSettings DEFAULTS =
      new ReviewerSettings(Confidence.USUAL, 10, BigDecimal.valueOf(5), 0.2, 0.05, 999, 1);

  /**
   * Settings.
   *
   * @throws IllegalArgumentException if a number lies outside of its bounds
   */
  public ReviewerSettings {
    Objects.requireNonNull(tolerance, "tolerance");
    Confidence.require(confidence);
    require(
        falseAlarmRate > 0 && falseAlarmRate < 1,
        "falseAlarmRate",
        falseAlarmRate,
        "between 0 and 1");
    require(smoothing > 0 && smoothing <= 1, "smoothing", smoothing, "above 0 and at most 1");
    require(minimumItems >= 2, "minimumItems", minimumItems, "at least 2");
    require(tolerance.signum() >= 0, "tolerance", tolerance, "0 or greater");
    require(
        (long) permutations + 1 >= 1 / falseAlarmRate,
        "permutations",
        permutations,
        "at least 1 / falseAlarmRate - 1, so that there can be a signal");
  }

  /**
   * 95 %, 10 items, a band of 5 (for scores in percent), charts that weigh the newest rating by
   * 0.2, a false-alarm rate of 5 %, 999 shuffles from seed 1.
   */
  public static ReviewerSettings ofDefaults() {
    return DEFAULTS;
  }

  /** The same with intervals of another confidence. */
  public ReviewerSettings withConfidence(double changed) {
    return new ReviewerSettings(
        changed, minimumItems, tolerance, smoothing, falseAlarmRate, permutations, seed);
  }

  /** The same with another least number of items. */
  public ReviewerSettings withMinimumItems(int changed) {
    return new ReviewerSettings(
        confidence, changed, tolerance, smoothing, falseAlarmRate, permutations, seed);
  }

  /** The same with another band. */
  public ReviewerSettings withTolerance(BigDecimal changed) {
    return new ReviewerSettings(
        confidence, minimumItems, changed, smoothing, falseAlarmRate, permutations, seed);
  }

  /** The same with other shuffles. */
  public ReviewerSettings withPermutations(int count, long newSeed) {
    return new ReviewerSettings(
        confidence, minimumItems, tolerance, smoothing, falseAlarmRate, count, newSeed);
  }

  /** The answer, if there are as many items as it takes; else that there are too few of these. */
  <T> Estimate<T> ifEnough(int items, String ofThese, Supplier<Estimate<T>> answer) {
    return new FirstReason()
        .when(items < minimumItems, Reason.tooFew(items, minimumItems, ofThese))
        .orElse(answer);
  }

  private static void require(boolean holds, String name, Object value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + " but must be " + allowed + ".");
    }
  }
}
