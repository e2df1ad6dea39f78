package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.count.RatedBy;
import dev.evenhand.engine.agreement.count.SquareSums;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.words.Words;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What coefficients are computed from, and why some of them have no value.
 *
 * @param ratedBy who rated what; null if the counts do not know
 */
record RatingCounts(Patterns patterns, @Nullable RatedBy ratedBy) {
  static RatingCounts anonymous(Patterns patterns) {
    return new RatingCounts(patterns, null);
  }

  /** Who rated what, for a coefficient that {@linkplain CoefficientId#needsReviewers asks}. */
  RatedBy reviewers() {
    if (ratedBy == null) {
      throw new IllegalStateException("The counts do not know who rated.");
    }
    return ratedBy;
  }

  /** Whether some reviewer is known to have used one category only, while others used more. */
  boolean hasConstantReviewer() {
    return ratedBy != null && ratedBy.hasConstantReviewer();
  }

  /**
   * A coefficient of the numbers of the items that all reviewers rated; undefined if all are equal.
   */
  Coefficient ofNumbers(Function<SquareSums, Coefficient> computation) {
    var sums = SquareSums.of(reviewers().completeSums());
    return sums.isConstant()
        ? Undefined.noVariation(new Variation(patterns, Weighting.QUADRATIC), 1, sums.items())
        : computation.apply(sums);
  }

  /** Why there is nothing to compare; empty if there is. */
  Optional<Coefficient> nothingToCompare() {
    return Undefined.nothingToCompare(patterns);
  }

  /** Why numbers of just two reviewers have no coefficient; empty if they have one. */
  Optional<Coefficient> notTwoNumbers() {
    return notOfTwoReviewers().or(this::notNumeric).or(this::oneItem);
  }

  /**
   * Why there is no analysis of variance, which asks that every reviewer rated every item, with a
   * number; empty if there is.
   */
  Optional<Coefficient> notCompleteNumbers() {
    return nothingToCompare().or(this::notNumeric).or(this::incomplete).or(this::oneItem);
  }

  /** Why the coefficient, one of two reviewers, has no value; empty if it can have one. */
  Optional<Coefficient> notOfTwoReviewers() {
    int count = reviewers().reviewers();
    return undefinedIf(
            count > 2,
            UndefinedReason.MORE_THAN_TWO_REVIEWERS,
            count + " reviewers, and the coefficient is of two",
            patterns.unitsOf(2))
        .or(this::nothingToCompare);
  }

  /** Why a coefficient of all pairs has no value: their tables may have been given up. */
  Optional<Coefficient> tooManyReviewers() {
    return undefinedIf(
        reviewers().lacksPairs(),
        UndefinedReason.TOO_MANY_REVIEWERS,
        reviewers().reviewers() + " reviewers have too many pairs",
        patterns.unitsOf(2));
  }

  /** Why a coefficient of complete items has no value; empty if all rated some item. */
  Optional<Coefficient> noCompleteItem() {
    int reviewers = reviewers().reviewers();
    String text = "none of %s was rated by all %s";
    return undefinedIf(
        patterns.unitsOf(reviewers) == 0,
        UndefinedReason.INCOMPLETE,
        text.formatted(
            Words.count(patterns.unitsOf(1), "item"), Words.count(reviewers, "reviewer")),
        0);
  }

  /** Why a coefficient of complete ratings has no value; empty if all reviewers rated all items. */
  Optional<Coefficient> incomplete() {
    int reviewers = reviewers().reviewers();
    long items = patterns.unitsOf(1);
    long complete = patterns.unitsOf(reviewers);
    String text = "%s of %s %s rated by all %s reviewers, and the coefficient needs all";
    return undefinedIf(
        complete < items,
        UndefinedReason.INCOMPLETE,
        text.formatted(
            complete, Words.count(items, "item"), complete == 1 ? "was" : "were", reviewers),
        complete);
  }

  /** Why a coefficient of how items vary has no value: there may be just one. */
  Optional<Coefficient> oneItem() {
    return undefinedIf(
        patterns.unitsOf(2) == 1,
        UndefinedReason.ONE_ITEM,
        "one item says nothing about how items vary",
        1);
  }

  private Optional<Coefficient> notNumeric() {
    long[] ratings = patterns.ratingsOf(1);
    return IntStream.range(0, ratings.length)
        .filter(c -> ratings[c] > 0 && patterns.scale().value(c) == null)
        .mapToObj(c -> "category '" + patterns.scale().label(c) + "' is not a number")
        .findFirst()
        .flatMap(text -> undefinedIf(true, UndefinedReason.NOT_NUMERIC, text, patterns.unitsOf(2)));
  }

  private static Optional<Coefficient> undefinedIf(
      boolean so, UndefinedReason reason, String text, long items) {
    return so ? Optional.of(Coefficient.undefined(reason, text, null, items)) : Optional.empty();
  }
}
