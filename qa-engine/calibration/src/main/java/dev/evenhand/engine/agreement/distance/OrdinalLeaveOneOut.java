package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.Patterns;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Leaving out one unit where the distances are those of mid-ranks, which move with every rating.
 *
 * <p>The mid-ranks of neighbours lie one step {@code g_t = (n_(t-1) + n_t) / 2} apart, and two
 * categories the steps between them. So {@code O = g.Gg}, a quadratic form in the steps, with
 * {@code G_st} the coincidences of ratings that have both steps between them. A unit touches the
 * two steps beside each of its categories; taking it out adds {@code -2 h.Gg + h.Gh} with {@code h}
 * its part of the steps, less its own coincidences. {@code E = N (N^3 - sum of n_c^3) / 6}.
 *
 * <p>Quadratic in the number of categories once, and in that of the unit's categories for each.
 */
public final class OrdinalLeaveOneOut implements LeaveOneOut {
  /** With more categories the matrix of coincidences would take more than 8 MB. */
  public static final int MAX_CATEGORIES = 1_000;

  private final Patterns patterns;
  private final double[] ratings;
  private final double total;
  private final double[] midRanks;

  /** {@code [s - 1][t]} for s up to t: coincidences of one rating below s with one from t on. */
  private final double[][] straddling;

  /** G times the steps. */
  private final double[] products;

  private final AlphaTerms all;
  private final Map<Integer, Double> cubesByUnitSize = new HashMap<>();
  private int[] touched = new int[16];
  private double[] parts = new double[16];

  public OrdinalLeaveOneOut(Patterns patterns) {
    this.patterns = patterns;
    this.ratings = Arrays.stream(patterns.ratingsOf(2)).asDoubleStream().toArray();
    this.total = Arrays.stream(ratings).sum();
    this.midRanks = MidRanks.of(ratings);
    this.straddling = straddling(patterns);
    this.products = new double[ratings.length];
    double observed = 0;
    for (int s = 1; s < ratings.length; s++) {
      for (int t = 1; t < ratings.length; t++) {
        products[s] += coincidences(s, t) * step(t);
      }
      observed += step(s) * products[s];
    }
    this.all = new AlphaTerms((long) total, observed, expected(total, cubes(total)));
  }

  @Override
  public AlphaTerms all() {
    return all;
  }

  @Override
  public AlphaTerms without(int pattern) {
    double rest = total - patterns.ratings(pattern);
    double cubes =
        cubesByUnitSize.computeIfAbsent(patterns.ratings(pattern), size -> cubes(total - size));
    for (int i = patterns.start(pattern); i < patterns.end(pattern); i += 2) {
      double before = ratings[patterns.category(i)];
      cubes += cubes(before - patterns.count(i), rest) - cubes(before, rest);
    }
    double observed = all.observed() + changeOfSteps(pattern) - ownCoincidences(pattern);
    return new AlphaTerms((long) rest, observed, expected(rest, cubes));
  }

  private double changeOfSteps(int pattern) {
    int size = touchedSteps(pattern);
    double change = 0;
    for (int a = 0; a < size; a++) {
      double row = -2 * products[touched[a]];
      for (int b = 0; b < size; b++) {
        row += parts[b] * coincidences(touched[a], touched[b]);
      }
      change += parts[a] * row;
    }
    return change;
  }

  /** Fills {@link #touched} and {@link #parts}; the step between two categories is one. */
  private int touchedSteps(int pattern) {
    int room = patterns.end(pattern) - patterns.start(pattern);
    if (touched.length < room) {
      touched = new int[2 * room];
      parts = new double[2 * room];
    }
    int size = 0;
    for (int i = patterns.start(pattern); i < patterns.end(pattern); i += 2) {
      int category = patterns.category(i);
      double part = patterns.count(i) / 2.0;
      if (size > 0 && touched[size - 1] == category) {
        parts[size - 1] += part;
      } else if (category > 0) {
        touched[size] = category;
        parts[size++] = part;
      }
      if (category + 1 < ratings.length) {
        touched[size] = category + 1;
        parts[size++] = part;
      }
    }
    return size;
  }

  /**
   * The unit's own coincidences by the mid-ranks that hold without it: {@code 2 m SS / (m - 1)}.
   */
  private double ownCoincidences(int pattern) {
    double size = patterns.ratings(pattern);
    double first = midRanks[patterns.category(patterns.start(pattern))];
    double below = 0;
    double mean = 0;
    double spread = 0;
    for (int i = patterns.start(pattern); i < patterns.end(pattern); i += 2) {
      double count = patterns.count(i);
      double rank = midRanks[patterns.category(i)] - first - below - count / 2;
      // West's update of the spread about the mean.
      double deviation = rank - mean;
      mean += deviation * count / (below + count);
      spread += count * deviation * (rank - mean);
      below += count;
    }
    return 2 * size * spread / (size - 1);
  }

  private double step(int t) {
    return (ratings[t - 1] + ratings[t]) / 2;
  }

  private double coincidences(int s, int t) {
    return 2 * straddling[Math.min(s, t) - 1][Math.max(s, t)];
  }

  private static double[][] straddling(Patterns patterns) {
    int q = patterns.categories();
    double[][] sums = new double[q][q];
    for (int p = 0; p < patterns.size(); p++) {
      double weight = patterns.units(p) / (patterns.ratings(p) - 1.0);
      for (int i = patterns.start(p); i < patterns.end(p); i += 2) {
        for (int j = patterns.start(p); j < i; j += 2) {
          sums[patterns.category(j)][patterns.category(i)] +=
              weight * patterns.count(i) * patterns.count(j);
        }
      }
    }
    for (int below = 0; below < q; below++) {
      for (int t = q - 2; t > below; t--) {
        sums[below][t] += sums[below][t + 1];
      }
      for (int t = below + 1; below > 0 && t < q; t++) {
        sums[below][t] += sums[below - 1][t];
      }
    }
    return sums;
  }

  /** {@code n^3 - sum of n_c^3}, where n is the sum of all n_c, without cancelling. */
  private double cubes(double n) {
    double sum = 0;
    for (double count : ratings) {
      sum += cubes(count, n);
    }
    return sum;
  }

  private static double cubes(double count, double n) {
    return count * (n - count) * (n + count);
  }

  private static double expected(double n, double cubes) {
    return n * cubes / 6;
  }
}
