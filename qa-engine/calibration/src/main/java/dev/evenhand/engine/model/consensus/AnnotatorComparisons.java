package dev.evenhand.engine.model.consensus;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Candidate against each human, item by item, the other humans being the judges.
 *
 * @param candidate among the raters; below 0 if it is none of them
 */
record AnnotatorComparisons(RatingTable table, AgreementScore score, int candidate) {
  /**
   * How the duels with one human ended.
   *
   * @param won those that only the human won
   * @param tied those that both won
   * @param lost those that only the candidate won
   */
  record Tally(String human, int won, int tied, int lost) {
    int items() {
      return won + tied + lost;
    }

    private AlternativeAnnotator.Method method() {
      return items() < AlternativeAnnotator.ITEMS_FOR_T
          ? AlternativeAnnotator.Method.SIGNED_RANK
          : AlternativeAnnotator.Method.T;
    }

    /** The chance of so small a difference if it were {@code epsilon} in truth. */
    double p(double epsilon) {
      // Signed ranks are of medians: where most duels are tied these are less than the means.
      return method() == AlternativeAnnotator.Method.T
          ? byT(epsilon)
          : Math.max(byT(epsilon), SignedRanks.chanceOfLess(differences(epsilon)));
    }

    private double byT(double epsilon) {
      double n = items();
      double mean = (won - lost) / n;
      double squares = won + lost - (won - lost) * mean;
      if (Math.max(won, Math.max(tied, lost)) == items()) {
        return mean < epsilon ? 0 : 1;
      }
      double standardError = Math.sqrt(squares / (n - 1) / n);
      return TDistribution.of(n - 1).cumulativeProbability((mean - epsilon) / standardError);
    }

    private double[] differences(double epsilon) {
      double[] differences = new double[items()];
      Arrays.fill(differences, 0, won, 1 - epsilon);
      Arrays.fill(differences, won, won + tied, -epsilon);
      Arrays.fill(differences, won + tied, items(), -1 - epsilon);
      return differences;
    }

    AlternativeAnnotator.Comparison comparison(double p, boolean isBeaten) {
      double n = items();
      return new AlternativeAnnotator.Comparison(
          human, items(), (tied + lost) / n, (won - lost) / n, method(), p, isBeaten);
    }
  }

  String candidateName() {
    return table.raters().get(candidate);
  }

  boolean hasCandidate() {
    return IntStream.range(0, table.size()).anyMatch(k -> table.rater(k) == candidate);
  }

  /** Whether some rating can be scored. */
  boolean hasRatings() {
    return IntStream.range(0, table.size()).anyMatch(k -> score.counts(category(k)));
  }

  /** Of each human, in the order of their names. */
  List<Tally> tallies() {
    int raters = table.raters().size();
    // By human: won, tied and lost.
    int[][] ends = new int[raters][3];
    for (int item = 0; item < table.items().size(); item++) {
      BitSet present = present(item);
      for (int human = 0; human < raters; human++) {
        if (present.get(candidate)
            && present.get(human)
            && human != candidate
            && present.cardinality() > 2) {
          ends[human][1 + Integer.signum(compare(item, human))]++;
        }
      }
    }
    return IntStream.range(0, raters)
        .filter(human -> human != candidate)
        .mapToObj(
            human ->
                new Tally(
                    table.raters().get(human), ends[human][0], ends[human][1], ends[human][2]))
        .toList();
  }

  /** Who has a rating of the item that can be scored. */
  private BitSet present(int item) {
    var present = new BitSet();
    ratings(item).filter(k -> score.counts(category(k))).map(table::rater).forEach(present::set);
    return present;
  }

  private IntStream ratings(int item) {
    return IntStream.range(table.start(item), table.end(item));
  }

  /** Compares mean losses: below 0 if the human's is less. Cross-multiplied, so exact. */
  private int compare(int item, int human) {
    BigDecimal humanLoss = loss(item, human, human);
    BigDecimal candidateLoss = loss(item, candidate, human);
    return humanLoss
        .multiply(ratings(item, candidate))
        .compareTo(candidateLoss.multiply(ratings(item, human)));
  }

  private BigDecimal ratings(int item, int rater) {
    return BigDecimal.valueOf(
        ratings(item).filter(k -> table.rater(k) == rater && score.counts(category(k))).count());
  }

  /** The loss of a rater's ratings beside those of all humans but one. */
  private BigDecimal loss(int item, int rater, int leftOut) {
    BigDecimal loss = BigDecimal.ZERO;
    for (int k = table.start(item); k < table.end(item); k++) {
      for (int l = table.start(item); table.rater(k) == rater && l < table.end(item); l++) {
        int other = table.rater(l);
        boolean judges = other != candidate && other != leftOut;
        if (judges && score.counts(category(k)) && score.counts(category(l))) {
          loss = loss.add(score.loss(category(k), category(l)));
        }
      }
    }
    return loss;
  }

  private Category category(int rating) {
    return table.categories().get(table.category(rating));
  }
}
