package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.model.RatedItems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Measures from the greatest likelihood, corrected for its bias where that is wanted. */
final class RaschEstimates {
  private static final int MAX_STEPS = 100;
  private static final double TOLERANCE = 1e-10;

  private final RaschModel model;
  private final double shrinkage;
  private final double[] against;
  private final double[] items;
  private final RaschFit itemFit;
  private final RaschFit raterFit;
  private final RaschFit criterionFit;
  private final RaschCovariance covariance;

  RaschEstimates(RaschModel model, RaschNewton found, RaschBias bias) {
    this.model = model;
    shrinkage = bias == RaschBias.CORRECTED ? shrinkage(model.ratings()) : 1;
    itemFit = new RaschFit(model.ratings().items().size());
    raterFit = new RaschFit(model.raters());
    criterionFit = new RaschFit(model.criteria());
    addFit(found);
    covariance = new RaschCovariance(model, found, shrinkage);
    against = found.against().clone();
    items = found.items().clone();
    if (bias == RaschBias.CORRECTED) {
      for (int i = 0; i < against.length; i++) {
        against[i] *= shrinkage;
      }
      model.setThresholds(against);
      for (int item = 0; item < items.length; item++) {
        items[item] = itemGivenTheRest(item);
      }
    }
  }

  /** (L - 1) / L for the mean number L of ratings of an item that has more than one. */
  private static double shrinkage(FacetedRatings ratings) {
    double sum = 0;
    double items = 0;
    for (int item = 0; item < ratings.items().size(); item++) {
      int size = ratings.end(item) - ratings.start(item);
      sum += size > 1 ? size : 0;
      items += size > 1 ? 1 : 0;
    }
    return (sum - items) / sum;
  }

  /** Fit is that of the greatest likelihood; shrinking would count the bias as misfit. */
  private void addFit(RaschNewton found) {
    FacetedRatings ratings = model.ratings();
    model.setThresholds(found.against());
    for (int item = 0; item < ratings.items().size(); item++) {
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        double[] p = model.chances(model.location(k, found.items()[item], found.against()));
        double expected = model.expected(p);
        double variance = model.variance(p, expected);
        double residual = model.step(k) - expected;
        itemFit.add(item, residual, variance);
        raterFit.add(ratings.rater(k), residual, variance);
        criterionFit.add(ratings.criterion(k), residual, variance);
      }
    }
  }

  /** Newton's method for one measure. */
  private double itemGivenTheRest(int item) {
    double measure = items[item];
    double change = 1;
    for (int i = 0; i < MAX_STEPS && Math.abs(change) > TOLERANCE; i++) {
      double slope = 0;
      double information = 0;
      for (int k = model.ratings().start(item); k < model.ratings().end(item); k++) {
        double[] p = model.chances(model.location(k, measure, against));
        double expected = model.expected(p);
        slope += model.step(k) - expected;
        information += model.variance(p, expected);
      }
      change = Math.max(-1, Math.min(1, slope / information));
      measure += change;
    }
    return measure;
  }

  double shrinkage() {
    return shrinkage;
  }

  Map<String, RaschMeasure> items() {
    return RatedItems.byName(
        model.ratings().items(),
        item -> itemFit.measure(item, items[item], covariance.ofItem(item), 1));
  }

  Map<String, RaschMeasure> raters() {
    return measures(model.ratings().raters(), raterFit, 0);
  }

  Map<String, RaschMeasure> criteria() {
    return measures(model.ratings().criteria(), criterionFit, model.raters());
  }

  private Map<String, RaschMeasure> measures(List<String> names, RaschFit fit, int first) {
    return RatedItems.byName(
        names, i -> fit.measure(i, against[first + i], covariance.of(first + i), shrinkage));
  }

  /** Of the hypothesis that all raters are equally severe. */
  double raterChiSquare() {
    return covariance.chiSquare(against, 0, model.raters());
  }

  /** Of the hypothesis that all criteria are equally hard. */
  double criterionChiSquare() {
    return covariance.chiSquare(against, model.raters(), model.criteria());
  }

  List<Double> thresholds() {
    return Arrays.stream(against).skip(model.firstThreshold()).boxed().toList();
  }

  /** By rater, the rating to expect of an item of mean measure on a criterion of mean measure. */
  Map<String, Double> fairAverages(double[] values) {
    double mean = 0;
    for (double item : items) {
      mean += item / items.length;
    }
    double ofMean = mean;
    model.setThresholds(against);
    return RatedItems.byName(
        model.ratings().raters(),
        rater -> {
          double[] p = model.chances(ofMean - against[rater]);
          double sum = 0;
          for (int step = 0; step < values.length; step++) {
            sum += p[step] * values[step];
          }
          return sum;
        });
  }
}
