package dev.evenhand.engine.model.consensus;

import java.util.Arrays;

/**
 * Expectation and maximisation for the model of Dawid and Skene, from vote shares until no
 * posterior moves. One step is O(ratings of all patterns * categories).
 */
final class DawidSkeneSearch {
  static final int MAX_STEPS = 10_000;
  private static final double TOLERANCE = 1e-10;

  private final RatingPatterns patterns;
  private final int categories;
  private final double smoothing;
  private final double[][] posteriors;
  private final double[] prevalence;

  /** [rater][given][truth], so that the inner loops run over the last. */
  private final double[][][] confusion;

  private final double[][][] logs;
  private double logLikelihood;
  private double lastChange = Double.POSITIVE_INFINITY;
  private int iterations;

  DawidSkeneSearch(RatingPatterns patterns, int raters, int categories, double smoothing) {
    this.patterns = patterns;
    this.categories = categories;
    this.smoothing = smoothing;
    posteriors = new double[patterns.count()][categories];
    prevalence = new double[categories];
    confusion = new double[raters][categories][categories];
    logs = new double[raters][categories][categories];
    vote();
    maximize();
    while (!isConverged() && iterations < MAX_STEPS) {
      iterations++;
      expect();
      maximize();
    }
  }

  boolean isConverged() {
    return lastChange < TOLERANCE;
  }

  int iterations() {
    return iterations;
  }

  /** Natural logarithm of the likelihood of all ratings, without constants. */
  double logLikelihood() {
    return logLikelihood;
  }

  double[] posterior(int pattern) {
    return posteriors[pattern];
  }

  double[] prevalence() {
    return prevalence;
  }

  /** The chance of a category if another is true; all are 0 if the rater never met that one. */
  double confusion(int rater, int truth, int given) {
    return confusion[rater][given][truth];
  }

  private void vote() {
    for (int pattern = 0; pattern < posteriors.length; pattern++) {
      int[] votes = patterns.categories(pattern);
      for (int vote : votes) {
        posteriors[pattern][vote] += 1.0 / votes.length;
      }
    }
  }

  /** Prevalence and error rates that make these posteriors most likely. */
  private void maximize() {
    Arrays.fill(prevalence, 0);
    for (double[][] ofRater : confusion) {
      for (double[] row : ofRater) {
        Arrays.fill(row, smoothing);
      }
    }
    double[] weights = new double[categories];
    for (int pattern = 0; pattern < posteriors.length; pattern++) {
      int[] raters = patterns.raters(pattern);
      int[] votes = patterns.categories(pattern);
      for (int truth = 0; truth < categories; truth++) {
        weights[truth] = patterns.size(pattern) * posteriors[pattern][truth];
      }
      add(weights, prevalence);
      for (int i = 0; i < raters.length; i++) {
        add(weights, confusion[raters[i]][votes[i]]);
      }
    }
    normalize(prevalence);
    for (double[][] ofRater : confusion) {
      normalizeColumns(ofRater);
    }
  }

  private static void add(double[] parts, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += parts[i];
    }
  }

  private void normalizeColumns(double[][] ofRater) {
    double[] sums = new double[categories];
    for (double[] given : ofRater) {
      add(given, sums);
    }
    for (double[] given : ofRater) {
      for (int truth = 0; truth < categories; truth++) {
        given[truth] = sums[truth] > 0 ? given[truth] / sums[truth] : 0;
      }
    }
  }

  private static void normalize(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length && sum > 0; i++) {
      weights[i] /= sum;
    }
  }

  /** Posteriors given prevalence and error rates; sums of products are taken as logarithms. */
  private void expect() {
    takeLogarithms();
    double[] logPrevalence = new double[categories];
    for (int truth = 0; truth < categories; truth++) {
      logPrevalence[truth] = StrictMath.log(prevalence[truth]);
    }
    logLikelihood = 0;
    lastChange = 0;
    double[] next = new double[categories];
    for (int pattern = 0; pattern < posteriors.length; pattern++) {
      int[] raters = patterns.raters(pattern);
      int[] votes = patterns.categories(pattern);
      System.arraycopy(logPrevalence, 0, next, 0, categories);
      for (int i = 0; i < raters.length; i++) {
        add(logs[raters[i]][votes[i]], next);
      }
      double greatest = Double.NEGATIVE_INFINITY;
      for (double log : next) {
        greatest = Math.max(greatest, log);
      }
      double sum = 0;
      for (int truth = 0; truth < categories; truth++) {
        next[truth] = StrictMath.exp(next[truth] - greatest);
        sum += next[truth];
      }
      logLikelihood += patterns.size(pattern) * (greatest + StrictMath.log(sum));
      replace(posteriors[pattern], next, sum);
    }
  }

  private void replace(double[] posterior, double[] next, double sum) {
    for (int truth = 0; truth < categories; truth++) {
      double value = next[truth] / sum;
      lastChange = Math.max(lastChange, Math.abs(value - posterior[truth]));
      posterior[truth] = value;
    }
  }

  private void takeLogarithms() {
    for (int rater = 0; rater < logs.length; rater++) {
      for (int given = 0; given < categories; given++) {
        for (int truth = 0; truth < categories; truth++) {
          logs[rater][given][truth] = StrictMath.log(confusion[rater][given][truth]);
        }
      }
    }
  }
}
