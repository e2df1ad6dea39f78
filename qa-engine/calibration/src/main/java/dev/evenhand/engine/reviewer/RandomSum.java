package dev.evenhand.engine.reviewer;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The distribution of a sum with one term of each of several lists, every term of a list being as
 * likely; by the saddlepoint, which stays near the truth far out in the tails, where a few thousand
 * random sums would show nothing.
 *
 * @see <a href="https://doi.org/10.2307/1426607">Lugannani and Rice (1980), Saddle point
 *     approximation for the distribution of the sum of independent random variables</a>
 * @param lists each with a mean of 0
 */
record RandomSum(List<double[]> lists) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int MOST_STEPS = 100;

  /** The probability of a sum as far from 0 as this one or farther. */
  double p(double sum) {
    double distance = Math.abs(sum);
    return Math.min(1, tail(distance, 1) + tail(distance, -1));
  }

  /** The probability that the sum times a sign reaches a distance above 0. */
  private double tail(double distance, int sign) {
    double most = 0;
    double ofMost = 1;
    double scale = 0;
    for (double[] list : lists) {
      double greatest = Arrays.stream(list).map(term -> sign * term).max().orElse(0);
      most += greatest;
      ofMost *= Arrays.stream(list).filter(term -> sign * term == greatest).count();
      ofMost /= list.length;
      scale = Math.max(scale, Arrays.stream(list).map(Math::abs).max().orElse(0));
    }
    if (distance >= most * (1 - 1e-9)) {
      return distance > most * (1 + 1e-9) ? 0 : ofMost;
    }
    return tailAt(saddlepoint(distance, sign, scale), distance, sign);
  }

  /** Where the derivative of the cumulant generating function is the distance: Newton, kept in. */
  private double saddlepoint(double distance, int sign, double scale) {
    double low = 0;
    double high = 600 / scale;
    double t = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] k = cumulants(t, sign);
      double off = k[1] - distance;
      if (Math.abs(off) <= 1e-12 * distance) {
        return t;
      }
      low = off < 0 ? t : low;
      high = off < 0 ? high : t;
      double next = t - off / k[2];
      t = next > low && next < high ? next : (low + high) / 2;
    }
    return t;
  }

  private double tailAt(double t, double distance, int sign) {
    double[] k = cumulants(t, sign);
    double w = Math.sqrt(Math.max(0, 2 * (t * distance - k[0])));
    if (w < 1e-4) {
      return 0.5;
    }
    double u = t * Math.sqrt(k[2]);
    double tail = NORMAL.survivalProbability(w) + NORMAL.density(w) * (1 / u - 1 / w);
    return Math.max(0, Math.min(1, tail));
  }

  /** The cumulant generating function, its derivative and its second one. */
  private double[] cumulants(double t, int sign) {
    double[] k = new double[3];
    for (double[] list : lists) {
      double whole = 0;
      double first = 0;
      double second = 0;
      double shift = 0;
      for (double term : list) {
        shift = Math.max(shift, t * sign * term);
      }
      for (double term : list) {
        double weight = StrictMath.exp(t * sign * term - shift);
        whole += weight;
        first += weight * sign * term;
        second += weight * term * term;
      }
      double mean = first / whole;
      k[0] += StrictMath.log(whole / list.length) + shift;
      k[1] += mean;
      k[2] += second / whole - mean * mean;
    }
    return k;
  }
}
