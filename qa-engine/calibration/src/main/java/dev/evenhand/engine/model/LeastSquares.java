package dev.evenhand.engine.model;

import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.Arrays;
import java.util.List;

/**
 * Least squares of {@code rating = item + rater}, with raters that add up to 0 in each component.
 *
 * <p>Items are eliminated: what is left is \( L b = q \) with \( L_{gh} = \delta_{gh} n_g - \sum_i
 * n_{ig} n_{ih} / n_i \), the Laplacian of the graph of raters, and \( q_g \) the sum over the
 * ratings of \( g \) of the rating less the mean of its item. \( L^+ \) times the residual variance
 * is the covariance of the estimates. O(sum of n_i^2 + raters^3), and raters^2 numbers of memory,
 * the raters being those of one component. Above 1,000 of them, or as many pairs in several, it
 * {@linkplain #isTooLarge() is not solved}.
 */
public final class LeastSquares {
  /** Of raters in all components; so many take a second and some 30 MB. */
  public static final long MAX_PAIRS = 1_000_000;

  private final NumericRatings ratings;
  private final Components components;

  /** The place of each rater in their component. */
  private final int[] place;

  /** By component, raters by raters. */
  private final double[][][] laplacians;

  private final double[][][] covariances;
  private final double[] right;
  private final double[] effects;

  public LeastSquares(NumericRatings ratings) {
    this.ratings = ratings;
    int raters = ratings.raters().size();
    components = new Components(ratings);
    place = new int[raters];
    right = new double[raters];
    effects = new double[raters];
    int count = isTooLarge() ? 0 : components.count();
    laplacians = new double[count][][];
    covariances = new double[count][][];
    if (count > 0) {
      solve();
    }
  }

  /** Whether too many raters share items to tell their effects apart; then there are none. */
  public boolean isTooLarge() {
    return components.pairs() > MAX_PAIRS;
  }

  private void solve() {
    for (int component = 0; component < laplacians.length; component++) {
      int[] raters = components.members(component);
      for (int i = 0; i < raters.length; i++) {
        place[raters[i]] = i;
      }
      laplacians[component] = new double[raters.length][raters.length];
    }
    for (int item = 0; item < ratings.items().size(); item++) {
      add(item);
    }
    for (int component = 0; component < laplacians.length; component++) {
      covariances[component] = covariance(component);
    }
  }

  private void add(int item) {
    int start = ratings.start(item);
    int end = ratings.end(item);
    double mean = SumsOfSquares.itemMean(ratings, item);
    double share = 1.0 / (end - start);
    double[][] laplacian = laplacians[components.of(ratings.rater(start))];
    for (int k = start; k < end; k++) {
      double[] row = laplacian[place[ratings.rater(k)]];
      row[place[ratings.rater(k)]]++;
      for (int l = start; l < end; l++) {
        row[place[ratings.rater(l)]] -= share;
      }
      right[ratings.rater(k)] += ratings.value(k) - mean;
    }
  }

  /**
   * Finds the effects, and their covariance: adds the same weight to all cells of the component,
   * which makes it regular, and takes it off.
   */
  private double[][] covariance(int component) {
    int[] raters = components.members(component);
    double[][] laplacian = laplacians[component];
    int n = raters.length;
    if (n == 1) {
      return new double[1][1];
    }
    double weight = 0;
    for (int i = 0; i < n; i++) {
      weight += laplacian[i][i] / n / n;
    }
    double[][] regular = new double[n][n];
    double[] q = new double[n];
    for (int i = 0; i < n; i++) {
      q[i] = right[raters[i]];
      for (int j = 0; j < n; j++) {
        regular[i][j] = laplacian[i][j] + weight;
      }
    }
    var cholesky = new Cholesky(regular);
    double[] b = cholesky.solve(q);
    double[][] covariance = cholesky.inverse();
    double excess = 1 / (weight * n * n);
    for (int i = 0; i < n; i++) {
      effects[raters[i]] = b[i];
      for (int j = 0; j < n; j++) {
        covariance[i][j] -= excess;
      }
    }
    return covariance;
  }

  public Components components() {
    return components;
  }

  /** The raters of a component, in the order of their names. */
  public List<String> raters(int component) {
    return Arrays.stream(components.members(component)).mapToObj(ratings.raters()::get).toList();
  }

  /** How far above the component's mean this rater rates. */
  public double effect(int rater) {
    return effects[rater];
  }

  /** Of two raters' effects, in units of the residual variance. */
  public double covariance(int rater, int other) {
    int component = components.of(rater);
    return component == components.of(other)
        ? covariances[component][place[rater]][place[other]]
        : 0;
  }

  /** What raters explain beyond items: the sequential sum of squares. */
  public double raterSquares() {
    return Vectors.product(effects, right);
  }

  /** The trace of the Laplacian: how much the variance of raters weighs in their squares. */
  public double trace() {
    double sum = 0;
    for (int rater = 0; rater < effects.length; rater++) {
      sum += laplacians[components.of(rater)][place[rater]][place[rater]];
    }
    return sum;
  }

  /** Degrees of freedom of raters beyond items. */
  public int raterFreedom() {
    return effects.length - components.count();
  }

  /** Degrees of freedom of what neither item nor rater explains. */
  public int residualFreedom() {
    return ratings.size() - ratings.items().size() - raterFreedom();
  }

  /** Sum of squares of what neither item nor rater explains; exactly 0 if it is below rounding. */
  public double residualSquares() {
    double sum = 0;
    for (int item = 0; item < ratings.items().size(); item++) {
      double mean = 0;
      int count = ratings.end(item) - ratings.start(item);
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        mean += (ratings.value(k) - effects[ratings.rater(k)]) / count;
      }
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        double residual = ratings.value(k) - effects[ratings.rater(k)] - mean;
        sum += residual * residual;
      }
    }
    return sum > 1e-24 * ratings.squares() ? sum : 0;
  }
}
