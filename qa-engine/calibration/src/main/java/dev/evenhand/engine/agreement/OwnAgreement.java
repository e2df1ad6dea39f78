package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.resample.Replicates;
import dev.evenhand.engine.estimate.Confidence;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a coefficient of one's own came to. Immutable.
 *
 * <p>The bounds are those of the delete-one-item jackknife, by t with n - 1 degrees of freedom for
 * n items with a rating, as {@link JackknifeIntervals} has them; of which values are possible
 * nothing is known, so they are not cut off.
 *
 * @param id of the coefficient
 * @param title what people call it
 * @param value or why there is none
 * @param bounds of the value, or why there are none
 */
public record OwnAgreement(
    String id, String title, Estimate<Double> value, Estimate<Interval> bounds) {
  /** So many ratings are looked at for an interval, all items together. */
  private static final long MOST = 20_000_000;

  /** A standard error so small is a rounding error. */
  private static final double ZERO = 1e-12;

  /** Of what was found. */
  public OwnAgreement {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(bounds, "bounds");
  }

  /**
   * The value for {@code ratings}, with bounds. O(items × ratings).
   *
   * @param confidence of the bounds, between 0 and 1
   * @throws IllegalStateException if the coefficient throws; the message names it
   */
  public static OwnAgreement of(
      OwnCoefficient coefficient, RatingTable ratings, double confidence) {
    Objects.requireNonNull(coefficient, "coefficient");
    Objects.requireNonNull(ratings, "ratings");
    Confidence.require(confidence);
    double value = value(coefficient, ratings);
    return Double.isFinite(value)
        ? new OwnAgreement(
            coefficient.id(),
            coefficient.title(),
            Estimate.of(value),
            bounds(coefficient, ratings, value, confidence))
        : none(coefficient);
  }

  private static OwnAgreement none(OwnCoefficient coefficient) {
    String text = "'%s' has no value for these ratings".formatted(coefficient.id());
    return new OwnAgreement(
        coefficient.id(),
        coefficient.title(),
        Estimate.none(UndefinedReason.TOO_FEW, text),
        Estimate.none(UndefinedReason.TOO_FEW, text));
  }

  private static double value(OwnCoefficient coefficient, RatingTable ratings) {
    try {
      return coefficient.of(ratings);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The coefficient '%s' (%s) failed: %s. Maybe test it with OwnCoefficientContract."
              .formatted(coefficient.id(), coefficient.getClass().getName(), e),
          e);
    }
  }

  private static Estimate<Interval> bounds(
      OwnCoefficient coefficient, RatingTable ratings, double value, double confidence) {
    int[] rated =
        IntStream.range(0, ratings.items().size())
            .filter(item -> ratings.start(item) < ratings.end(item))
            .toArray();
    if (rated.length < 2) {
      return Estimate.none(UndefinedReason.ONE_ITEM, "one item has no spread");
    }
    if ((long) rated.length * ratings.size() > MOST) {
      return Estimate.none(
          UndefinedReason.NO_INTERVAL, "the jackknife of so many items would take too long");
    }
    double[] without =
        Arrays.stream(rated)
            .mapToDouble(item -> value(coefficient, Selection.withoutItem(ratings, item)))
            .toArray();
    long[] once = new long[rated.length];
    Arrays.fill(once, 1);
    double error = Replicates.jackknifeError(without, once);
    if (!Double.isFinite(error)) {
      return Estimate.none(
          UndefinedReason.DEGENERATE_RESAMPLE, "without one of the items there is no value");
    }
    return error <= ZERO
        ? Estimate.none(
            UndefinedReason.NO_VARIATION, "the value is the same without any of the items")
        : Estimate.of(
            Intervals.t(value, error, rated.length - 1.0, IntervalMethod.JACKKNIFE, confidence));
  }
}
