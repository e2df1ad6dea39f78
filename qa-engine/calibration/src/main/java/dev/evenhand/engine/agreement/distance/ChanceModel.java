package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.Arrays;

/**
 * What a coefficient takes agreement by chance to be. Each model says, for every category, how far
 * a rating in it is expected to be from the chance rating of another reviewer; averaged over the
 * shares of the categories this is the expected disagreement.
 */
public enum ChanceModel {
  /** No correction: percent agreement. */
  NONE {
    @Override
    public double[] disagreement(Distance distance, double[] shares) {
      return constant(shares.length, 1);
    }
  },
  /**
   * Chance ratings come with the shares that all reviewers together give the categories: {@code p_e
   * = sum of w_kl pi_k pi_l}.
   *
   * @see <a href="https://doi.org/10.1037/h0031619">Fleiss (1971), Measuring nominal scale
   *     agreement among many raters</a>
   */
  FLEISS {
    @Override
    public double[] disagreement(Distance distance, double[] shares) {
      return distance.times(shares);
    }
  },
  /**
   * Chance ratings come with the same share for each category: {@code p_e = W / q^2}, with {@code
   * W} the sum of all weights.
   *
   * @see <a href="https://doi.org/10.1177/001316448104100307">Brennan and Prediger (1981),
   *     Coefficient kappa: some uses, misuses, and alternatives</a>
   */
  BRENNAN_PREDIGER {
    @Override
    public double[] disagreement(Distance distance, double[] shares) {
      return constant(shares.length, distance.total(constant(shares.length, 1.0 / shares.length)));
    }
  },
  /**
   * Chance agreement happens only where ratings are spread: {@code p_e = W / (q (q - 1)) * sum of
   * pi_k (1 - pi_k)}.
   *
   * @see <a href="https://doi.org/10.1348/000711006X126600">Gwet (2008), Computing inter-rater
   *     reliability and its variance in the presence of high agreement</a>
   */
  GWET {
    @Override
    public double[] disagreement(Distance distance, double[] shares) {
      double q = shares.length;
      double factor = (q * q - distance.total(constant(shares.length, 1))) / (q * (q - 1));
      double[] expected = new double[shares.length];
      Arrays.setAll(expected, k -> 1 - factor * (1 - shares[k]));
      return expected;
    }
  };

  /**
   * For each category the expected disagreement of a rating in it.
   *
   * @param shares of the categories, adding up to 1
   */
  public abstract double[] disagreement(Distance distance, double[] shares);

  /** The expected disagreement of all, given that of each category. */
  public double expected(double[] shares, double[] disagreement) {
    if (this == NONE || this == BRENNAN_PREDIGER) {
      return disagreement[0]; // the same for all
    }
    return Vectors.product(shares, disagreement);
  }

  /** Whether agreement by chance needs no more than two categories to exist, used or not. */
  public boolean countsUnusedCategories() {
    return this == BRENNAN_PREDIGER || this == GWET;
  }

  private static double[] constant(int length, double value) {
    double[] constant = new double[length];
    Arrays.fill(constant, value);
    return constant;
  }
}
