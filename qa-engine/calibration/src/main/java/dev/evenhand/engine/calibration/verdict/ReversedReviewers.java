package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Reviewers who answer the other way round: high where the others are low, as who reads the scale
 * upside down. The correlation with each of the others is beyond chance below 0, while these agree
 * with each other. The largest p of the reviewer's pairs counts, and the false discovery rate over
 * all reviewers is controlled.
 *
 * <p>Safe for threads.
 */
public final class ReversedReviewers {
  /** Below so many reviewers nobody can tell who is the other way round. */
  private static final int LEAST_REVIEWERS = 3;

  private ReversedReviewers() {}

  /**
   * Those of each criterion, by name.
   *
   * @param criteria the ratings of each, all of them numbers or one of two answers
   */
  public static List<List<String>> of(List<RatingTable> criteria) {
    Objects.requireNonNull(criteria, "criteria");
    List<PairSums> sums = criteria.stream().map(ReversedReviewers::sums).toList();
    double[] adjusted =
        MultipleTests.adjusted(
            sums.stream()
                .flatMapToDouble(
                    one -> IntStream.range(0, one.reviewers()).mapToDouble(a -> p(a, one)))
                .toArray());
    List<List<String>> reversed = new ArrayList<>();
    int next = 0;
    for (RatingTable table : criteria) {
      List<String> names = new ArrayList<>();
      for (String rater : table.raters()) {
        if (adjusted[next++] <= VerdictRules.FALSE_DISCOVERIES) {
          names.add(rater);
        }
      }
      reversed.add(names.stream().sorted().toList());
    }
    return reversed;
  }

  private static PairSums sums(RatingTable table) {
    PairSums sums = new PairSums(table.raters().size());
    double[] values =
        IntStream.range(0, table.categories().size())
            .mapToDouble(
                i -> {
                  var value = table.categories().get(i).value();
                  return value == null ? i : value.doubleValue();
                })
            .toArray();
    for (int item = 0; item < table.items().size(); item++) {
      for (int a = table.start(item); a < table.end(item); a++) {
        for (int b = a + 1; b < table.end(item); b++) {
          sums.add(
              table.rater(a), table.rater(b), values[table.category(a)], values[table.category(b)]);
        }
      }
    }
    return sums;
  }

  /** The largest of the reviewer's pairs; 1 where the others don't agree with each other. */
  private static double p(int reviewer, PairSums sums) {
    double largest = 0;
    int others = 0;
    double agreement = 0;
    int pairs = 0;
    for (int a = 0; a < sums.reviewers(); a++) {
      if (a != reviewer && sums.items(reviewer, a) >= VerdictRules.LEAST_ITEMS) {
        others++;
        largest = Math.max(largest, below(correlation(reviewer, a, sums), sums.items(reviewer, a)));
      }
      for (int b = a + 1; b < sums.reviewers() && a != reviewer; b++) {
        double found = correlation(a, b, sums);
        if (b != reviewer && !Double.isNaN(found)) {
          agreement += found;
          pairs++;
        }
      }
    }
    boolean agree = pairs > 0 && agreement / pairs >= VerdictRules.CAMP_AGREES;
    return others + 1 >= LEAST_REVIEWERS && agree ? largest : 1;
  }

  private static double correlation(int a, int b, PairSums sums) {
    return sums.items(a, b) < VerdictRules.LEAST_ITEMS
        ? Double.NaN
        : sums.covariance(a, b) / Math.sqrt(sums.variance(a, b) * sums.variance(b, a));
  }

  /** One-sided probability of such a correlation or a lower one, by Fisher's z. */
  private static double below(double correlation, long items) {
    return Double.isNaN(correlation)
        ? 1
        : NormalDistribution.of(0, 1)
            .cumulativeProbability(
                Math.log((1 + correlation) / (1 - correlation)) / 2 * Math.sqrt(items - 3.0));
  }
}
