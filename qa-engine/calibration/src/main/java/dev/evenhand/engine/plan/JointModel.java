package dev.evenhand.engine.plan;

import dev.evenhand.engine.agreement.distance.MidRanks;
import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.List;

/**
 * Two reviewers who use the categories alike often, and agree beyond chance by a given coefficient:
 * \( p_{kl} = \kappa \delta_{kl} \pi_k + (1 - \kappa) \pi_k \pi_l \). In this model Cohen's kappa
 * with any weights, Scott's pi and Krippendorff's alpha of any scale are \( \kappa \);
 * disagreements are as by chance.
 */
final class JointModel {
  /** What two categories differ by. */
  interface Difference {
    double of(int category, int other, int categories);
  }

  private final double coefficient;
  private final double[] shares;

  JointModel(double coefficient, List<Double> shares) {
    this.coefficient = coefficient;
    this.shares = shares.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double joint(int k, int l) {
    double both = k == l ? shares[k] : 0;
    return coefficient * both + (1 - coefficient) * shares[k] * shares[l];
  }

  /** For each category what it differs from another drawn by chance. */
  private double[] chance(Difference difference) {
    double[] chance = new double[shares.length];
    for (int k = 0; k < chance.length; k++) {
      for (int l = 0; l < chance.length; l++) {
        chance[k] += difference.of(k, l, chance.length) * shares[l];
      }
    }
    return chance;
  }

  /**
   * The variance of Cohen's kappa times the number of items: Fleiss, Cohen and Everitt (1969).
   *
   * @param difference from 0 to 1; one less the weight
   */
  double ofCohen(Difference difference) {
    int q = shares.length;
    double[] chance = chance((k, l, of) -> 1 - difference.of(k, l, of));
    double expected = Vectors.product(shares, chance);
    double sum = 0;
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        double weight = 1 - difference.of(k, l, q);
        double term = weight - (chance[k] + chance[l]) * (1 - coefficient);
        sum += joint(k, l) * term * term;
      }
    }
    double mean = coefficient - expected * (1 - coefficient);
    return (sum - mean * mean) / ((1 - expected) * (1 - expected));
  }

  /**
   * The variance of Krippendorff's alpha, nominal or interval, times the number of items: by the
   * delta method.
   *
   * @param difference the squared distance of two categories
   */
  double ofAlpha(Difference difference) {
    int q = shares.length;
    double[] chance = chance(difference);
    double expected = Vectors.product(shares, chance);
    double observed = (1 - coefficient) * expected;
    double sum = 0;
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        double ofObserved = difference.of(k, l, q) - observed;
        double ofExpected = chance[k] + chance[l] - 2 * expected;
        sum += joint(k, l) * square(influence(ofObserved, ofExpected, observed, expected));
      }
    }
    return sum;
  }

  /** The same of ordinal alpha, whose distances change with the shares: they are mid-ranks'. */
  double ofOrdinalAlpha() {
    int q = shares.length;
    double[] ranks = MidRanks.of(shares);
    double expected = 1;
    for (double share : shares) {
      expected -= share * share * share;
    }
    expected /= 6;
    double observed = (1 - coefficient) * expected;
    double sum = 0;
    for (int a = 0; a < q; a++) {
      for (int b = 0; b < q; b++) {
        double[] change = new double[q];
        for (int k = 0; k < q; k++) {
          change[k] = ((k == a ? 1 : 0) + (k == b ? 1 : 0)) / 2.0 - shares[k];
        }
        double[] ofRanks = MidRanks.of(change);
        double ofObserved = square(ranks[a] - ranks[b]) - observed;
        double ofExpected = 0;
        for (int k = 0; k < q; k++) {
          ofExpected -= shares[k] * shares[k] * change[k] / 2;
          for (int l = 0; l < q; l++) {
            ofObserved += 2 * joint(k, l) * (ranks[k] - ranks[l]) * (ofRanks[k] - ofRanks[l]);
          }
        }
        sum += joint(a, b) * square(influence(ofObserved, ofExpected, observed, expected));
      }
    }
    return sum;
  }

  /** How 1 - observed / expected changes. */
  private static double influence(
      double ofObserved, double ofExpected, double observed, double expected) {
    return (observed * ofExpected / expected - ofObserved) / expected;
  }

  private static double square(double number) {
    return number * number;
  }
}
