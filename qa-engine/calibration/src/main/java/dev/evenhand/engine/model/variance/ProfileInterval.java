package dev.evenhand.engine.model.variance;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Where the restricted likelihood, at its greatest for a given intraclass correlation, is not below
 * its greatest of all by more than chance. Both correlations are increasing in the share of items,
 * so each side is found by halving.
 *
 * @param least the least deviance
 */
record ProfileInterval(RemlLikelihood likelihood, double least) {
  /** Leaves seven digits. */
  private static final int HALVINGS = 24;

  /** Bounds of ICC(C,1) = a / (1 + a), a being the ratio of items. */
  double[] consistency(double value, double confidence) {
    return bounds(share -> bestFor(share, 0), value, confidence);
  }

  /** Bounds of ICC(A,1) = a / (1 + a + r), r being the ratio of raters. */
  double[] agreement(double value, double confidence) {
    return bounds(share -> bestFor(share, 1), value, confidence);
  }

  /** The least deviance where items are this share of themselves, the rest and {@code raters}. */
  private double bestFor(double share, double raters) {
    DoubleUnaryOperator deviance =
        raterShare -> {
          double raterRatio = RemlModel.ratio(raterShare);
          double itemRatio = RemlModel.ratio(share) * (1 + raters * raterRatio);
          return likelihood.at(itemRatio, raterRatio).deviance();
        };
    return deviance.applyAsDouble(Minimum.of(deviance));
  }

  private double[] bounds(DoubleUnaryOperator profile, double value, double confidence) {
    double limit = least + ChiSquaredDistribution.of(1).inverseCumulativeProbability(confidence);
    double low = profile.applyAsDouble(0) <= limit ? 0 : edge(profile, limit, value, 0);
    double nearOne = 1 - 1e-9;
    double high =
        profile.applyAsDouble(nearOne) <= limit ? 1 : edge(profile, limit, value, nearOne);
    return new double[] {low, high};
  }

  /** The place between one inside the limit and one outside it. */
  private static double edge(
      DoubleUnaryOperator profile, double limit, double inside, double outside) {
    double in = inside;
    double out = outside;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (in + out) / 2;
      if (profile.applyAsDouble(middle) <= limit) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return (in + out) / 2;
  }
}
