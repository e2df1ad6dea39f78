package dev.evenhand.engine.model.rasch;

import com.google.common.primitives.Ints;
import java.util.Arrays;

/**
 * The model at given parameters: the likelihood of the ratings, its slope and its information. The
 * parameters of items stand alone; those of raters, criteria and thresholds, list by list, are one
 * vector, in this order, that counts against the items.
 */
final class RaschModel {
  private final FacetedRatings ratings;
  private final RaschScales scales;

  /** By list how many steps it has, and the place of its first threshold. */
  private final int[] heights;

  private final int[] firsts;
  private final int parameters;

  /** By list the sums of its thresholds up to each step. */
  private final double[][] below;

  private final double[] chances;
  private final double[] atLeast;

  RaschModel(FacetedRatings ratings, RaschScales scales) {
    this.ratings = ratings;
    this.scales = scales;
    heights = scales.heights();
    firsts = new int[heights.length];
    below = new double[heights.length][];
    int next = raters() + criteria();
    for (int list = 0; list < heights.length; list++) {
      firsts[list] = next;
      next += heights[list];
      below[list] = new double[heights[list] + 1];
    }
    parameters = next;
    chances = new double[scales.longest()];
    atLeast = new double[scales.longest()];
  }

  FacetedRatings ratings() {
    return ratings;
  }

  RaschScales scales() {
    return scales;
  }

  /** The place of a rating among the categories of its criterion. */
  int step(int rating) {
    return scales.step(rating);
  }

  /** The list of categories of a rating. */
  int list(int rating) {
    return scales.listOf(ratings.criterion(rating));
  }

  int raters() {
    return ratings.raters().size();
  }

  int criteria() {
    return ratings.criteria().size();
  }

  /** How many raters and criteria there are, and thresholds of each list. */
  int[] blocks() {
    return Ints.concat(new int[] {raters(), criteria()}, heights);
  }

  /** Fixes the sums of raters, of criteria and of each list of thresholds. */
  double[][] fixSums(double[][] information) {
    return ratings.fixSums(information, blocks());
  }

  /** How many steps a list has. */
  int height(int list) {
    return heights[list];
  }

  /** The place of a list's first threshold among the parameters that count against the items. */
  int firstThreshold(int list) {
    return firsts[list];
  }

  int parameters() {
    return parameters;
  }

  /** Takes these thresholds for the next chances. */
  void setThresholds(double[] against) {
    for (int list = 0; list < heights.length; list++) {
      for (int step = 1; step <= heights[list]; step++) {
        below[list][step] = below[list][step - 1] + against[firsts[list] + step - 1];
      }
    }
  }

  /** How far an item's measure is above what counts against it in this rating. */
  double location(int rating, double item, double[] against) {
    return item - against[ratings.rater(rating)] - against[raters() + ratings.criterion(rating)];
  }

  /** Computes the chance of each step of a list at a location; beyond its last step 0. */
  double[] chances(int list, double location) {
    double greatest = 0;
    for (int step = 1; step <= heights[list]; step++) {
      chances[step] = step * location - below[list][step];
      greatest = Math.max(greatest, chances[step]);
    }
    chances[0] = 0;
    double sum = 0;
    for (int step = 0; step <= heights[list]; step++) {
      chances[step] = StrictMath.exp(chances[step] - greatest);
      sum += chances[step];
    }
    for (int step = 0; step <= heights[list]; step++) {
      chances[step] /= sum;
    }
    Arrays.fill(chances, heights[list] + 1, chances.length, 0);
    return chances;
  }

  double expected(double[] chances) {
    double sum = 0;
    for (int step = 1; step < chances.length; step++) {
      sum += step * chances[step];
    }
    return sum;
  }

  double variance(double[] chances, double expected) {
    double sum = 0;
    for (int step = 0; step < chances.length; step++) {
      sum += (step - expected) * (step - expected) * chances[step];
    }
    return sum;
  }

  /** Natural logarithm of the likelihood; the model's thresholds become these. */
  double logLikelihood(double[] items, double[] against) {
    setThresholds(against);
    double sum = 0;
    for (int item = 0; item < items.length; item++) {
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        double[] p = chances(list(k), location(k, items[item], against));
        sum += StrictMath.log(Math.max(Double.MIN_NORMAL, p[step(k)]));
      }
    }
    return sum;
  }

  /** Slope and information of one item, and what it adds to those of the rest. */
  static final class Part {
    final double[] slope;
    final double[][] information;
    final double[] cross;
    double itemSlope;
    double itemInformation;

    Part(int parameters) {
      slope = new double[parameters];
      information = new double[parameters][parameters];
      cross = new double[parameters];
    }

    /** Takes out of the rest what the item last added explains of it. */
    void eliminate() {
      for (int i = 0; i < cross.length; i++) {
        double share = cross[i] / itemInformation;
        if (share != 0) {
          slope[i] -= share * itemSlope;
          for (int j = 0; j <= i; j++) {
            information[i][j] -= share * cross[j];
          }
        }
      }
    }
  }

  /**
   * Adds an item's ratings to slope and information of what counts against it, and sets its own.
   */
  void add(int item, double measure, double[] against, Part part) {
    Arrays.fill(part.cross, 0);
    part.itemSlope = 0;
    part.itemInformation = 0;
    for (int k = ratings.start(item); k < ratings.end(item); k++) {
      double[] p = chances(list(k), location(k, measure, against));
      double expected = expected(p);
      double variance = variance(p, expected);
      int rater = ratings.rater(k);
      int criterion = raters() + ratings.criterion(k);
      double residual = step(k) - expected;
      part.itemSlope += residual;
      part.itemInformation += variance;
      part.slope[rater] -= residual;
      part.slope[criterion] -= residual;
      part.cross[rater] -= variance;
      part.cross[criterion] -= variance;
      part.information[rater][rater] += variance;
      part.information[criterion][rater] += variance;
      part.information[criterion][criterion] += variance;
      addThresholds(k, p, part);
    }
  }

  private void addThresholds(int k, double[] p, Part part) {
    int rater = ratings.rater(k);
    int criterion = raters() + ratings.criterion(k);
    int highest = heights[list(k)];
    int first = firsts[list(k)];
    double sum = 0;
    for (int step = highest; step >= 1; step--) {
      sum += p[step];
      atLeast[step] = sum;
    }
    for (int step = 1; step <= highest; step++) {
      int row = first + step - 1;
      part.slope[row] += atLeast[step] - (step(k) >= step ? 1 : 0);
      double withSum = 0;
      for (int other = 1; other <= highest; other++) {
        double covariance = atLeast[Math.max(step, other)] - atLeast[step] * atLeast[other];
        withSum += covariance;
        if (other <= step) {
          part.information[row][first + other - 1] += covariance;
        }
      }
      part.cross[row] -= withSum;
      part.information[row][rater] += withSum;
      part.information[row][criterion] += withSum;
    }
  }
}
