package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.PatternHistogram;
import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.estimate.Confidence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ratings without their reviewers: how many units have each pattern of counts. That is all that the
 * coefficients except Cohen's kappa and the agreement of all reviewers depend on, in memory that
 * grows with the number of distinct patterns and not with that of units.
 *
 * <p>For ratings that are already coded as places in a list of categories; else see {@link
 * AgreementAccumulator}. The state is whole-number counts, so {@link #merge} is exactly associative
 * and commutative: shards merged in any order give the same bits. Counts are exact up to 2^63.
 *
 * <p>Not thread-safe: keep one per thread and merge.
 */
public final class PatternCounts {
  private final Codebook codebook;
  private final PatternHistogram histogram = new PatternHistogram();

  private PatternCounts(Codebook codebook) {
    this.codebook = codebook;
    histogram.reserveCodes(codebook.size());
  }

  /**
   * No units yet.
   *
   * @param categories all that a rating can be, in the order of their ranks
   * @throws IllegalArgumentException if the list is empty or names a category twice
   */
  public static PatternCounts create(List<Category> categories) {
    Objects.requireNonNull(categories, "categories");
    return new PatternCounts(Codebook.declared(categories));
  }

  /**
   * Adds the ratings that one unit received, each as the place of its category in the list. Missing
   * ratings are left out.
   *
   * @return this
   * @throws IllegalArgumentException if a rating is no place in the list; nothing is added then
   */
  public PatternCounts addUnit(int... ratings) {
    for (int rating : ratings) {
      requireCategory(rating);
    }
    if (ratings.length > 0) {
      histogram.add(ratings, 0, ratings.length);
    }
    return this;
  }

  /**
   * Adds many units at once, each {@code ratingsPerUnit} in a row; a rating below 0 is missing. The
   * fastest way in: about a nanosecond a rating where units and categories are few.
   *
   * @return this
   * @throws IllegalArgumentException if the rows are not whole, or a rating is beyond the list; the
   *     rows before it are added then
   */
  public PatternCounts addUnits(int[] ratings, int ratingsPerUnit) {
    if (ratingsPerUnit < 1 || ratings.length % ratingsPerUnit != 0) {
      throw new IllegalArgumentException(
          ratings.length + " ratings do not make rows of " + ratingsPerUnit + ".");
    }
    int wrong = histogram.addRows(ratings, ratingsPerUnit);
    if (wrong >= 0) {
      requireCategory(ratings[wrong]);
    }
    return this;
  }

  /**
   * Adds everything {@code other} has seen; {@code other} is unchanged.
   *
   * @return this
   * @throws IllegalArgumentException if {@code other} is this, which would count every unit twice,
   *     or if it was created with other categories
   */
  public PatternCounts merge(PatternCounts other) {
    AgreementAccumulator.requireOther(other == this);
    histogram.merge(other.histogram, codebook.adopt(other.codebook));
    return this;
  }

  /** Units with at least one rating. */
  public long units() {
    return snapshot().unitsOf(1);
  }

  /**
   * The coefficient, with bounds of 95 % confidence.
   *
   * @throws IllegalArgumentException if it {@linkplain CoefficientId#needsReviewers needs to know
   *     who rated}
   */
  public Coefficient coefficient(CoefficientId id) {
    return AgreementAccumulator.only(id, coefficients(List.of(id), Confidence.USUAL));
  }

  /**
   * The coefficients, by the order of their ids.
   *
   * @param confidence of the bounds, between 0 and 1
   * @throws IllegalArgumentException if one {@linkplain CoefficientId#needsReviewers needs to know
   *     who rated}
   */
  public Map<CoefficientId, Coefficient> coefficients(
      Collection<CoefficientId> ids, double confidence) {
    for (CoefficientId id : ids) {
      if (id.needsReviewers()) {
        throw new IllegalArgumentException(
            id.id() + " depends on who rated. Maybe use an AgreementAccumulator.");
      }
    }
    return AgreementAccumulator.coefficients(RatingCounts.anonymous(snapshot()), ids, confidence);
  }

  /**
   * The same with intervals by resampling the units, drawn as a multinomial over their patterns.
   *
   * @throws IllegalArgumentException if one {@linkplain CoefficientId#needsReviewers needs to know
   *     who rated}
   */
  public Map<CoefficientId, Coefficient> coefficients(
      Collection<CoefficientId> ids, double confidence, Bootstrap bootstrap) {
    return BootstrapIntervals.of(snapshot(), coefficients(ids, confidence), bootstrap, confidence);
  }

  Patterns snapshot() {
    return Patterns.of(histogram, codebook.scale());
  }

  private void requireCategory(int rating) {
    if (rating < 0 || rating >= codebook.size()) {
      throw new IllegalArgumentException(
          "Rating "
              + rating
              + " is not the place of a category from 0 to "
              + (codebook.size() - 1)
              + ". Maybe map the scale to places first.");
    }
  }
}
