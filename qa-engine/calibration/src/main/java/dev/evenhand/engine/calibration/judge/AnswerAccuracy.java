package dev.evenhand.engine.calibration.judge;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * How a judge does on one answer: with it as "positive", all others as "negative".
 *
 * <p>Shares have Wilson's bounds. F1 is {@code 2 J / (1 + J)} of the share {@code J = both / (both
 * + missed + wrong)}, and so are its bounds.
 *
 * @param answer that is looked at
 * @param both items for which judge and measure give it
 * @param missed items for which the measure alone gives it: false negatives
 * @param wrong items for which the judge alone gives it: false positives
 * @param neither items for which neither gives it
 */
public record AnswerAccuracy(
    String answer, long both, long missed, long wrong, long neither, double confidence) {
  public AnswerAccuracy {
    Objects.requireNonNull(answer, "answer");
  }

  /**
   * A share, or why there is none.
   *
   * @param value a ratio in [0, 1]; empty where nothing is counted
   * @param bounds by Wilson
   */
  public record Share(Estimate<Double> value, Optional<Interval> bounds) {
    public Share {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(bounds, "bounds");
    }

    private static Share of(long hits, long trials, double confidence, String none) {
      return trials == 0
          ? new Share(Estimate.none(UndefinedReason.NO_RATINGS, none), Optional.empty())
          : new Share(
              Estimate.of((double) hits / trials),
              Optional.of(Intervals.wilson(hits, trials, confidence)));
    }

    private Share map(DoubleUnaryOperator to) {
      return new Share(
          value.map(to::applyAsDouble),
          bounds.map(
              own ->
                  new Interval(
                      to.applyAsDouble(own.low()),
                      to.applyAsDouble(own.high()),
                      own.confidence(),
                      own.method())));
    }
  }

  /** How often the measure says it too where the judge says it. */
  public Share precision() {
    return Share.of(both, both + wrong, confidence, "the judge never gives this answer");
  }

  /** How often the judge says it too where the measure says it: sensitivity. */
  public Share recall() {
    return Share.of(both, both + missed, confidence, "the measure never gives this answer");
  }

  /** How often the judge doesn't say it where the measure doesn't. */
  public Share specificity() {
    return Share.of(neither, neither + wrong, confidence, "the measure always gives this answer");
  }

  /** The harmonic mean of precision and recall. */
  public Share f1() {
    return Share.of(both, both + missed + wrong, confidence, "neither gives this answer")
        .map(share -> 2 * share / (1 + share));
  }
}
