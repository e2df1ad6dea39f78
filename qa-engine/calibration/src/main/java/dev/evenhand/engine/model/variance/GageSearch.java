package dev.evenhand.engine.model.variance;

import java.util.stream.DoubleStream;

/**
 * The greatest restricted likelihood of a gage: one variance after the other is put where it is
 * best beside the others, each from fixed places and then by Brent's method, until none moves. No
 * start values that matter, no draws; a variance on the boundary is exactly 0.
 */
final class GageSearch {
  private static final int MOST_ROUNDS = 200;
  private static final double TOLERANCE = 1e-7;

  private final GageLikelihood likelihood;
  private final double[] shares = {0.5, 0.5, 0};
  private final GageLikelihood.Point best;

  /** Searches with an interaction, or without. */
  GageSearch(GageCells cells, boolean interaction) {
    likelihood = new GageLikelihood(cells);
    int searched = interaction ? shares.length : shares.length - 1;
    double moved = 1;
    for (int round = 0; round < MOST_ROUNDS && moved > TOLERANCE; round++) {
      moved = 0;
      for (int i = 0; i < searched; i++) {
        double before = shares[i];
        int place = i;
        shares[i] = Minimum.of(share -> deviance(place, share));
        moved = Math.max(moved, Math.abs(shares[i] - before));
      }
    }
    best = at(shares);
  }

  private double deviance(int place, double share) {
    double[] all = shares.clone();
    all[place] = share;
    return at(all).deviance();
  }

  private GageLikelihood.Point at(double[] all) {
    return likelihood.at(RemlModel.ratio(all[0]), RemlModel.ratio(all[1]), RemlModel.ratio(all[2]));
  }

  double logLikelihood() {
    return -best.deviance() / 2;
  }

  double residual() {
    return best.residual();
  }

  /** The variances of items, raters and interaction. */
  double[] variances() {
    return DoubleStream.of(shares).map(share -> RemlModel.ratio(share) * best.residual()).toArray();
  }
}
