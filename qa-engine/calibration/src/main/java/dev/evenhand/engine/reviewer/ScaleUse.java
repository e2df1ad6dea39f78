package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * How a reviewer uses the scale, beside what the others do with the same items.
 *
 * <p>These are the effects of Saal, Downey and Lahey (1980), each against the other reviewers on
 * the items that both rated, so that dull items are nobody's fault. Ratings that are not numbers
 * have no part; ratings of one item by one reviewer are averaged.
 *
 * <ul>
 *   <li>Below {@link ReviewerSettings#minimumItems()} shared items: not enough data.
 *   <li>A reviewer who gave one number only has a spread of 0, without an interval; where all
 *       others did so it is undefined ({@code NO_VARIATION}).
 *   <li>On a scale of two numbers each is an end, so that there is no middle and no end to prefer
 *       ({@code NO_VARIATION}).
 * </ul>
 *
 * @param reviewer whose use of the scale it is
 * @param items that others rated too, with a number
 * @param spread the ratio of standard deviations, own to others'; an interval below 1 is a
 *     restricted range. By the jackknife over items, on the logarithm
 * @param fromMiddle the mean, over items, of the distance from the middle of the scale less the
 *     same of the others, in units of the scale; an interval below 0 is central tendency. The scale
 *     runs from the least to the greatest number declared, else observed
 * @param ends the share of ratings that are the least or the greatest number, less the same of the
 *     others, a ratio in [-1, 1]; an interval above 0 is extreme use
 * @see <a href="https://doi.org/10.1037/0033-2909.88.2.413">Saal, Downey and Lahey (1980), Rating
 *     the ratings: assessing the psychometric quality of rating data</a>
 */
public record ScaleUse(
    String reviewer,
    long items,
    Estimate<Measure> spread,
    Estimate<Measure> fromMiddle,
    Estimate<Measure> ends) {
  static final String SHARED = "items that others rated too";

  public ScaleUse {
    Objects.requireNonNull(reviewer, "reviewer");
    Objects.requireNonNull(spread, "spread");
    Objects.requireNonNull(fromMiddle, "fromMiddle");
    Objects.requireNonNull(ends, "ends");
  }

  /**
   * How each reviewer uses the scale, in the order of their names. O(sum over items of the squared
   * number of their ratings).
   *
   * @param scores the ratings, without "not applicable"
   */
  public static List<ScaleUse> of(RatingTable scores, ReviewerSettings settings) {
    Scores numbers = Scores.of(scores);
    List<ScaleUse> all = new ArrayList<>();
    for (int rater = 0; rater < scores.raters().size(); rater++) {
      String name = scores.raters().get(rater);
      all.add(
          numbers == null
              ? same(name, 0, Measures.notNumeric())
              : of(name, numbers, rater, settings));
    }
    return List.copyOf(all);
  }

  private static ScaleUse of(String name, Scores scores, int rater, ReviewerSettings settings) {
    SharedItems shared = scores.shared(rater);
    int items = shared.size();
    if (items < settings.minimumItems()) {
      return same(
          name, items, Estimate.none(Reason.tooFew(items, settings.minimumItems(), SHARED)));
    }
    double confidence = settings.confidence();
    Estimate<Measure> spread = new RelativeSpread(shared, scores.raters().size()).ratio(confidence);
    if (scores.steps() < 3) {
      Estimate<Measure> none =
          Estimate.none(
              UndefinedReason.NO_VARIATION,
              "the scale has no number between its ends: each rating is an end");
      return new ScaleUse(name, items, spread, none, none);
    }
    double middle = scores.greatest() / 2;
    return new ScaleUse(
        name,
        items,
        spread,
        difference(shared, value -> Math.abs(value - middle), confidence),
        difference(shared, value -> value == 0 || value == scores.greatest() ? 1 : 0, confidence));
  }

  private static ScaleUse same(String name, long items, Estimate<Measure> finding) {
    return new ScaleUse(name, items, finding, finding, finding);
  }

  /** The mean of what {@code property} is for the own number less its mean for the others. */
  private static Estimate<Measure> difference(
      SharedItems shared, DoubleUnaryOperator property, double confidence) {
    double[] differences = new double[shared.size()];
    for (int item = 0; item < differences.length; item++) {
      double others = 0;
      for (int other = 0; other < shared.others(item); other++) {
        others += property.applyAsDouble(shared.value(item, other));
      }
      differences[item] = property.applyAsDouble(shared.own(item)) - others / shared.others(item);
    }
    return Estimate.of(Measures.mean(differences, confidence));
  }
}
