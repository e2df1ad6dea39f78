package dev.evenhand.engine.model.consensus;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/** Candidate against each human, item by item, the other humans being the judges. */
final class Duels {
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
      return method() == AlternativeAnnotator.Method.T
          ? byT(epsilon)
          : SignedRanks.chanceOfLess(differences(epsilon));
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

  private final RatingTable table;
  private final AgreementScore score;
  private final int candidate;

  Duels(RatingTable table, String candidate, AgreementScore score) {
    this.table = table;
    this.score = score;
    this.candidate = table.raters().indexOf(candidate);
  }

  boolean hasCandidate() {
    for (int k = 0; k < table.size(); k++) {
      if (table.rater(k) == candidate) {
        return true;
      }
    }
    return false;
  }

  /** Whether some rating can be scored. */
  boolean hasRatings() {
    for (int k = 0; k < table.size(); k++) {
      if (score.counts(category(k))) {
        return true;
      }
    }
    return false;
  }

  /** Of each human, in the order of their names. */
  List<Tally> tallies() {
    int raters = table.raters().size();
    int[] won = new int[raters];
    int[] tied = new int[raters];
    int[] lost = new int[raters];
    for (int item = 0; item < table.items().size(); item++) {
      boolean[] present = present(item);
      for (int human = 0; human < raters; human++) {
        if (present[candidate] && present[human] && human != candidate && count(present) > 2) {
          int order = compare(item, human);
          won[human] += order < 0 ? 1 : 0;
          tied[human] += order == 0 ? 1 : 0;
          lost[human] += order > 0 ? 1 : 0;
        }
      }
    }
    var tallies = new ArrayList<Tally>();
    for (int human = 0; human < raters; human++) {
      if (human != candidate) {
        tallies.add(new Tally(table.raters().get(human), won[human], tied[human], lost[human]));
      }
    }
    return tallies;
  }

  /** Who has a rating of the item that can be scored. */
  private boolean[] present(int item) {
    boolean[] present = new boolean[table.raters().size()];
    for (int k = table.start(item); k < table.end(item); k++) {
      present[table.rater(k)] |= score.counts(category(k));
    }
    return present;
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
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
    int count = 0;
    for (int k = table.start(item); k < table.end(item); k++) {
      count += table.rater(k) == rater && score.counts(category(k)) ? 1 : 0;
    }
    return BigDecimal.valueOf(count);
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
