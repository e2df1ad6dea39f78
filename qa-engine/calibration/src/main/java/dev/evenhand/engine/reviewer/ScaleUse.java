package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Identifiability;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

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
    Objects.requireNonNull(scores, "scores");
    Objects.requireNonNull(settings, "settings");
    Scores numbers = Scores.of(scores);
    return IntStream.range(0, scores.raters().size())
        .mapToObj(
            rater -> {
              String name = scores.raters().get(rater);
              return numbers == null
                  ? same(name, 0, Estimate.none(Identifiability.NOT_NUMERIC))
                  : of(name, numbers, rater, scores.raters().size(), settings);
            })
        .toList();
  }

  private static ScaleUse of(
      String name, Scores scores, int rater, int raters, ReviewerSettings settings) {
    List<SharedItem> shared = scores.shared(rater);
    int items = shared.size();
    if (items < settings.minimumItems()) {
      return same(
          name, items, Estimate.none(Reason.tooFew(items, settings.minimumItems(), SHARED)));
    }
    double confidence = settings.confidence();
    double end = scores.greatest();
    return new ScaleUse(
        name,
        items,
        new RelativeSpread(shared, raters).ratio(confidence),
        difference(scores, shared, value -> Math.abs(value - end / 2), confidence),
        difference(scores, shared, value -> value == 0 || value == end ? 1 : 0, confidence));
  }

  private static ScaleUse same(String name, long items, Estimate<Measure> finding) {
    return new ScaleUse(name, items, finding, finding, finding);
  }

  /** The mean of what {@code property} is for the own number less its mean for the others. */
  private static Estimate<Measure> difference(
      Scores scores, List<SharedItem> shared, DoubleUnaryOperator property, double confidence) {
    if (scores.steps() < 3) {
      return Estimate.none(
          UndefinedReason.NO_VARIATION,
          "the scale has no number between its ends: each rating is an end");
    }
    double[] differences = new double[shared.size()];
    for (int i = 0; i < differences.length; i++) {
      SharedItem item = shared.get(i);
      double others = 0;
      for (SharedItem.Other other : item.others()) {
        others += property.applyAsDouble(other.value());
      }
      differences[i] = property.applyAsDouble(item.own()) - others / item.others().size();
    }
    return Estimate.of(Measures.mean(differences, confidence));
  }
}
