package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.agreement.count.Labels;
import dev.evenhand.engine.agreement.count.PatternUsage;
import dev.evenhand.engine.agreement.count.RatedBy;
import dev.evenhand.engine.agreement.count.ReviewerTotals;
import dev.evenhand.engine.agreement.count.SharedRatings;
import dev.evenhand.engine.agreement.count.SplitPairCounts;
import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The part of an accumulator that knows who rated: reviewers and all counts by reviewer. */
final class RaterState {
  private final Labels reviewers = new Labels();
  private final SplitPairCounts pairs = new SplitPairCounts();
  private final PatternUsage patternUsage = new PatternUsage();
  private final ReviewerTotals totals = new ReviewerTotals();

  /** The number of a reviewer, a new one if the name is new. */
  int reviewer(String name) {
    return reviewers.add(name);
  }

  /** For each reviewer of {@code other} the number here, new ones being added. */
  int[] adopt(RaterState other) {
    return reviewers.addAll(other.reviewers);
  }

  /** The numbers here of the reviewers who rated anything in the table. */
  int[] adopt(RatingTable table) {
    int[] codes = Vectors.filled(table.raters().size(), -1);
    for (int rating = 0; rating < table.size(); rating++) {
      int rater = table.rater(rating);
      if (codes[rater] < 0) {
        codes[rater] = reviewers.add(table.raters().get(rater));
      }
    }
    return codes;
  }

  /** To be called before ratings of new reviewers or codes are added. */
  void reserve(Codebook codebook) {
    pairs.reserve(reviewers.size(), codebook.size());
    patternUsage.reserve(reviewers.size(), codebook.size());
    totals.reserve(codebook.numbers());
  }

  /** Adds a unit: {@code codes[i]} is what {@code raters[i]} said. */
  void add(int[] raters, int[] codes, int size) {
    pairs.add(raters, codes, size);
    patternUsage.add(raters, codes, size);
    totals.add(raters, codes, 0, size);
  }

  /** Adds all of {@code other}; reviewers and codes, reserved by now, are given as here. */
  void merge(RaterState other, int[] known, int[] codes) {
    pairs.merge(other.pairs, known, codes);
    patternUsage.merge(other.patternUsage, known, codes);
    totals.merge(other.totals, known, codes);
  }

  RatedBy ratedBy(CategoryScale scale) {
    return new RatedBy(reviewers, scale, pairs, patternUsage, totals);
  }

  List<ReviewerSummary> summaries(double confidence) {
    List<List<SharedRatings>> sums = totals.byReviewer(reviewers.size());
    long[] ratings = totals.ratings(reviewers.size());
    var summaries = new ArrayList<ReviewerSummary>(reviewers.size());
    for (int reviewer : reviewers.inTextOrder()) {
      var severity = new Severity(sums.get(reviewer), totals.unit());
      summaries.add(severity.summary(reviewers.get(reviewer), ratings[reviewer], confidence));
    }
    return Collections.unmodifiableList(summaries);
  }
}
