package dev.evenhand.engine.agreement;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.util.Optional;

/**
 * The values that a coefficient can have, and the one rule for the bounds of all: they lie within
 * these values, and an interval of width 0 is none.
 *
 * <p>Where all agree the usual standard errors are 0, as if nothing were left to chance. The bounds
 * then are those of Wilson for n items of n, and of a coefficient corrected for chance what it
 * would be at that share: {@code 1 - (1 - low) / (1 - expected)}; of alpha what one more item would
 * give ({@link OneMoreItem}). Where this says nothing either, there are no bounds.
 */
enum CoefficientRange {
  /** A share. */
  SHARE(0, 1),
  /** Of one rating, corrected for chance, or a correlation. */
  CORRECTED(-1, 1),
  /** Of the mean of several ratings, which may fall without end. */
  OF_MEAN(Double.NEGATIVE_INFINITY, 1),
  /** In units of the scale. */
  UNITS(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private static final double WIDTH = 1e-12;

  private final double least;
  private final double greatest;

  CoefficientRange(double least, double greatest) {
    this.least = least;
    this.greatest = greatest;
  }

  /** The same coefficient with bounds that keep the rule. */
  Coefficient keep(Coefficient found, double confidence) {
    Interval bounds = found.interval().orElse(null);
    if (bounds == null) {
      return found;
    }
    return bounds.high() - bounds.low() > WIDTH
        ? found.withBounds(Estimate.of(bounds.within(least, greatest)))
        : found.withBounds(
            ofAgreeing(found, confidence)
                .<Estimate<Interval>>map(Estimate::of)
                .orElseGet(
                    () ->
                        Estimate.none(
                            UndefinedReason.NO_INTERVAL,
                            "the ratings leave nothing to chance, so they don't say how far it"
                                + " reaches")));
  }

  /** Where all items agree; empty if they do not, or chance is no notion. */
  private Optional<Interval> ofAgreeing(Coefficient found, double confidence) {
    Double expected = found.expected();
    boolean agree = found.orElseThrow() >= 1 - WIDTH && found.itemsUsed() > 0;
    if (!agree || this == UNITS || this != SHARE && (expected == null || expected >= 1)) {
      return Optional.empty();
    }
    Double low = found.details().get(AlphaDetails.VERDICT_LOW);
    return Optional.of(
        low == null
            ? ofShare(found, confidence)
            : new Interval(low, 1, confidence, IntervalMethod.ONE_MORE_ITEM).within(least, 1));
  }

  private Interval ofShare(Coefficient found, double confidence) {
    Double expected = found.expected();
    double disagree = 1 - Intervals.wilson(found.itemsUsed(), found.itemsUsed(), confidence).low();
    double low = 1 - (expected == null ? disagree : disagree / (1 - expected));
    return new Interval(low, 1, confidence, IntervalMethod.WILSON).within(least, 1);
  }
}
