package dev.evenhand.engine.model.rasch;

import java.util.Arrays;

/**
 * The rating-scale model at given parameters: the likelihood of the ratings, its slope and its
 * information. The parameters of items stand alone; those of raters, criteria and thresholds are
 * one vector, in this order, that counts against the items.
 */
final class RaschModel {
  private final FacetedRatings ratings;
  private final int[] steps;
  private final int highest;
  private final double[] below;
  private final double[] chances;
  private final double[] atLeast;

  /**
   * The model of these ratings.
   *
   * @param steps for each rating its step, from 0 to {@code highest}
   */
  RaschModel(FacetedRatings ratings, int[] steps, int highest) {
    this.ratings = ratings;
    this.steps = steps;
    this.highest = highest;
    below = new double[highest + 1];
    chances = new double[highest + 1];
    atLeast = new double[highest + 1];
  }

  FacetedRatings ratings() {
    return ratings;
  }

  int step(int rating) {
    return steps[rating];
  }

  /** The number of the highest step. */
  int highest() {
    return highest;
  }

  int raters() {
    return ratings.raters().size();
  }

  int criteria() {
    return ratings.criteria().size();
  }

  /** How many raters, criteria and thresholds there are. */
  int[] blocks() {
    return new int[] {raters(), criteria(), highest};
  }

  /** Fixes the sums of raters, criteria and thresholds. */
  double[][] fixSums(double[][] information) {
    return ratings.fixSums(information, blocks());
  }

  /** The place of the first threshold among the parameters that count against the items. */
  int firstThreshold() {
    return raters() + criteria();
  }

  int parameters() {
    return firstThreshold() + highest;
  }

  /** Takes these thresholds for the next chances. */
  void setThresholds(double[] against) {
    for (int step = 1; step <= highest; step++) {
      below[step] = below[step - 1] + against[firstThreshold() + step - 1];
    }
  }

  /** How far an item's measure is above what counts against it in this rating. */
  double location(int rating, double item, double[] against) {
    return item - against[ratings.rater(rating)] - against[raters() + ratings.criterion(rating)];
  }

  /** Computes the chance of each step at a location. */
  double[] chances(double location) {
    double greatest = 0;
    for (int step = 1; step <= highest; step++) {
      chances[step] = step * location - below[step];
      greatest = Math.max(greatest, chances[step]);
    }
    chances[0] = 0;
    double sum = 0;
    for (int step = 0; step <= highest; step++) {
      chances[step] = StrictMath.exp(chances[step] - greatest);
      sum += chances[step];
    }
    for (int step = 0; step <= highest; step++) {
      chances[step] /= sum;
    }
    return chances;
  }

  double expected(double[] chances) {
    double sum = 0;
    for (int step = 1; step <= highest; step++) {
      sum += step * chances[step];
    }
    return sum;
  }

  double variance(double[] chances, double expected) {
    double sum = 0;
    for (int step = 0; step <= highest; step++) {
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
        double[] p = chances(location(k, items[item], against));
        sum += StrictMath.log(Math.max(Double.MIN_NORMAL, p[steps[k]]));
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
      double[] p = chances(location(k, measure, against));
      double expected = expected(p);
      double variance = variance(p, expected);
      int rater = ratings.rater(k);
      int criterion = raters() + ratings.criterion(k);
      double residual = steps[k] - expected;
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
    double sum = 0;
    for (int step = highest; step >= 1; step--) {
      sum += p[step];
      atLeast[step] = sum;
    }
    for (int step = 1; step <= highest; step++) {
      int row = firstThreshold() + step - 1;
      part.slope[row] += atLeast[step] - (steps[k] >= step ? 1 : 0);
      double withSum = 0;
      for (int other = 1; other <= highest; other++) {
        double covariance = atLeast[Math.max(step, other)] - atLeast[step] * atLeast[other];
        withSum += covariance;
        if (other <= step) {
          part.information[row][firstThreshold() + other - 1] += covariance;
        }
      }
      part.cross[row] -= withSum;
      part.information[row][rater] += withSum;
      part.information[row][criterion] += withSum;
    }
  }
}
