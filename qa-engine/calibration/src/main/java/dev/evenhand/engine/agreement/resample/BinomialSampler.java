package dev.evenhand.engine.agreement.resample;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws from binomial distributions whose parameters change with every draw, which samplers that
 * prepare tables are too slow for. Exact: by inversion where few successes are expected, else by
 * transformed rejection.
 *
 * @see <a href="https://doi.org/10.1080/00949659308811496">Hörmann (1993), The generation of
 *     binomial random variates (algorithm BTRS)</a>
 */
record BinomialSampler(UniformRandomProvider random) {
  /** Below so many expected successes inversion is as fast, and rejection not valid. */
  private static final double FEW = 10;

  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

  /** The successes in {@code n} trials of probability {@code p}, in [0, 1]. */
  long draw(long n, double p) {
    if (n == 0 || p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return n;
    }
    return p > 0.5 ? n - drawRare(n, 1 - p) : drawRare(n, p);
  }

  private long drawRare(long n, double p) {
    return n * p < FEW ? invert(n, p) : reject(n, p);
  }

  /** Walks up the distribution function; starts again where rounding lets it never end. */
  private long invert(long n, double p) {
    double odds = p / (1 - p);
    double first = StrictMath.exp(n * StrictMath.log1p(-p));
    while (true) {
      double rest = random.nextDouble();
      double probability = first;
      for (long k = 0; k <= n && probability > 0; k++) {
        if (rest < probability) {
          return k;
        }
        rest -= probability;
        probability *= odds * (n - k) / (k + 1);
      }
    }
  }

  private long reject(long n, double p) {
    double deviation = Math.sqrt(n * p * (1 - p));
    double b = 1.15 + 2.53 * deviation;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double centre = n * p + 0.5;
    double squeeze = 0.92 - 4.2 / b;
    while (true) {
      double v = random.nextDouble();
      double u = random.nextDouble() - 0.5;
      double distance = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / distance + b) * u + centre);
      if (distance >= 0.07 && v <= squeeze) {
        return (long) k;
      }
      if (k >= 0 && k <= n) {
        double scaled = v * (2.83 + 5.1 / b) * deviation / (a / (distance * distance) + b);
        if (StrictMath.log(scaled) <= logProbabilityBesideMode(k, (double) n, p)) {
          return (long) k;
        }
      }
    }
  }

  private static double logProbabilityBesideMode(double k, double n, double p) {
    double mode = Math.floor((n + 1) * p);
    return logFactorial(mode)
        + logFactorial(n - mode)
        - logFactorial(k)
        - logFactorial(n - k)
        + (k - mode) * StrictMath.log(p / (1 - p));
  }

  /** Stirling's series; below 10 the product itself. */
  private static double logFactorial(double k) {
    if (k < 10) {
      double product = 1;
      for (int i = 2; i <= k; i++) {
        product *= i;
      }
      return StrictMath.log(product);
    }
    double x = k + 1;
    double inverse = 1 / (x * x);
    double series =
        (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - inverse / 1680) * inverse) * inverse) / x;
    return (x - 0.5) * StrictMath.log(x) - x + HALF_LOG_TWO_PI + series;
  }
}
