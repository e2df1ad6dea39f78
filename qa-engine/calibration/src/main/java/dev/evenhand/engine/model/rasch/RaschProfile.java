package dev.evenhand.engine.model.rasch;

import java.util.Optional;

/**
 * The greatest modified profile likelihood: that of the ratings at the best measures of the items,
 * plus half the logarithm of the information about each item. To second order that is the
 * likelihood given the sum of each item's ratings, in which items have no part, so their number
 * does not bias the rest.
 *
 * <p>Found by steps of the inverse information from the greatest joint likelihood, which shrink the
 * error by about L, the number of ratings an item. O(ratings * steps^2) each.
 *
 * @see <a href="https://doi.org/10.1093/biomet/70.2.343">Barndorff-Nielsen (1983), On a formula for
 *     the distribution of the maximum likelihood estimator</a>
 */
final class RaschProfile {
  private static final int MAX_STEPS = 200;
  private static final double TOLERANCE = 1e-8;

  /** Half the difference of places between which the slope is taken to be straight. */
  private static final double NEAR = 1e-4;

  /** For so many ratings times measures the curvature is worked out; more would take seconds. */
  private static final long MOST_WORK = 3_000_000;

  private final RaschModel model;
  private final RaschItems items;
  private final double[] against;

  RaschProfile(RaschModel model, RaschNewton found, RaschCovariance covariance) {
    this.model = model;
    items = new RaschItems(model, found.items());
    against = found.against().clone();
    double longest = 1;
    for (int step = 0; step < MAX_STEPS && longest > TOLERANCE; step++) {
      double[] change = covariance.times(slope(against));
      longest = 0;
      for (int i = 0; i < change.length; i++) {
        against[i] += change[i];
        longest = Math.max(longest, Math.abs(change[i]));
      }
    }
  }

  /** Raters, criteria and thresholds. */
  double[] against() {
    return against;
  }

  /** The curvature at the maximum, with its sign changed; empty where that would take too long. */
  Optional<double[][]> information() {
    if ((long) model.ratings().size() * against.length > MOST_WORK) {
      return Optional.empty();
    }
    double[][] information = new double[against.length][against.length];
    for (int i = 0; i < against.length; i++) {
      double[] place = against.clone();
      place[i] += NEAR;
      double[] above = slope(place);
      place[i] -= 2 * NEAR;
      double[] below = slope(place);
      for (int j = 0; j < against.length; j++) {
        double half = (below[j] - above[j]) / (2 * NEAR) / 2;
        information[i][j] += half;
        information[j][i] += half;
      }
    }
    return Optional.of(information);
  }

  /** The slope of the modified profile likelihood in what counts against the items. */
  private double[] slope(double[] place) {
    model.setThresholds(place);
    double[] sum = new double[against.length];
    var part = new RaschModel.Part(against.length);
    for (int item = 0; item < model.ratings().items().size(); item++) {
      double measure = items.given(item, place);
      model.add(item, measure, place, part);
      double[] direct = new double[against.length];
      double third = 0;
      for (int k = model.ratings().start(item); k < model.ratings().end(item); k++) {
        third += addChange(k, measure, place, direct);
      }
      for (int i = 0; i < sum.length; i++) {
        // The item's own measure moves with what counts against it.
        double moved = -part.cross[i] / part.itemInformation * third;
        sum[i] += (direct[i] + moved) / (2 * part.itemInformation);
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] += part.slope[i];
    }
    return sum;
  }

  /** Adds how a rating's variance changes; answers that by its location, the third moment. */
  private double addChange(int k, double measure, double[] place, double[] direct) {
    double[] p = model.chances(model.list(k), model.location(k, measure, place));
    double expected = model.expected(p);
    double variance = model.variance(p, expected);
    double third = 0;
    double beyond = 0;
    int first = model.firstThreshold(model.list(k));
    int highest = model.height(model.list(k));
    for (int step = highest; step >= 0; step--) {
      double apart = step - expected;
      third += p[step] * apart * apart * apart;
      if (step > 0) {
        beyond += p[step] * (apart * apart - variance);
        direct[first + step - 1] -= beyond;
      }
    }
    direct[model.ratings().rater(k)] -= third;
    direct[model.raters() + model.ratings().criterion(k)] -= third;
    return third;
  }
}
