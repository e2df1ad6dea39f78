package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import java.util.Arrays;
import java.util.EnumSet;

/** What to say beside the coefficients of one set of ratings. */
final class Warnings {
  static final int FEW_ITEMS = 30;
  private static final double PREVALENT = 0.9;

  private Warnings() {}

  /**
   * Of a coefficient with this range: a plain share is no less true where one category prevails.
   */
  static EnumSet<CoefficientWarning> of(RatingCounts counts, long items, CoefficientRange range) {
    var warnings = EnumSet.noneOf(CoefficientWarning.class);
    if (items < FEW_ITEMS) {
      warnings.add(CoefficientWarning.FEW_ITEMS);
    }
    if (range != CoefficientRange.SHARE) {
      warnings.addAll(ofVariation(counts.patterns(), counts.hasConstantReviewer()));
    }
    return warnings;
  }

  private static EnumSet<CoefficientWarning> ofVariation(
      Patterns patterns, boolean constantReviewer) {
    var warnings = EnumSet.noneOf(CoefficientWarning.class);
    long[] ratings = patterns.ratingsOf(1);
    if (Arrays.stream(ratings).max().orElse(0) > PREVALENT * Arrays.stream(ratings).sum()) {
      warnings.add(CoefficientWarning.PREVALENCE);
    }
    if (constantReviewer) {
      warnings.add(CoefficientWarning.CONSTANT_REVIEWER);
    }
    return warnings;
  }
}
