package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.RatedItems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Measures from the greatest likelihood, corrected for its bias where that is wanted. */
final class RaschEstimates {
  private final RaschModel model;
  private final double shrinkage;
  private final double[] against;
  private final double[] items;
  private final RaschFit itemFit;
  private final RaschFit raterFit;
  private final RaschFit criterionFit;
  private final RaschCovariance covariance;
  private final RaschCovariance joint;

  RaschEstimates(RaschModel model, RaschNewton found, RaschBias bias) {
    this.model = model;
    shrinkage = bias == RaschBias.UNCORRECTED ? 1 : shrinkage(model.ratings());
    itemFit = new RaschFit(model.ratings().items().size());
    raterFit = new RaschFit(model.raters());
    criterionFit = new RaschFit(model.criteria());
    addFit(found);
    joint = new RaschCovariance(model, found, shrinkage);
    if (bias == RaschBias.PROFILED) {
      var profile = new RaschProfile(model, found, joint);
      against = profile.against();
      covariance = profile.information().map(joint::by).orElse(joint);
    } else {
      against = Arrays.stream(found.against()).map(measure -> measure * shrinkage).toArray();
      covariance = joint;
    }
    items = bias == RaschBias.UNCORRECTED ? found.items() : itemsGivenTheRest(found);
  }

  private double[] itemsGivenTheRest(RaschNewton found) {
    var search = new RaschItems(model, found.items());
    model.setThresholds(against);
    IntStream.range(0, model.ratings().items().size()).forEach(item -> search.given(item, against));
    return search.measures();
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
        double[] p =
            model.chances(model.list(k), model.location(k, found.items()[item], found.against()));
        double expected = model.expected(p);
        double variance = model.variance(p, expected);
        double residual = model.step(k) - expected;
        itemFit.add(item, residual, variance);
        raterFit.add(ratings.rater(k), residual, variance);
        criterionFit.add(ratings.criterion(k), residual, variance);
      }
    }
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

  /** Raters by criteria, at the greatest likelihood. */
  Estimate<List<RaschInteraction>> interactions(RaschNewton found, double[][] values) {
    return RaschInteractions.of(model, found, joint, shrinkage(model.ratings()), values);
  }

  /** The steps of a list of categories. */
  List<RaschStep> steps(int list) {
    List<Category> categories = model.scales().lists().get(list);
    int[] counts = model.scales().ratings(model.ratings(), list);
    return IntStream.range(1, categories.size())
        .mapToObj(
            step -> {
              int parameter = model.firstThreshold(list) + step - 1;
              return new RaschStep(
                  categories.get(step), against[parameter], covariance.of(parameter), counts[step]);
            })
        .toList();
  }

  /**
   * By rater, the rating to expect of an item of mean measure on a criterion of mean measure; where
   * criteria have their own thresholds the mean of that over them.
   *
   * @param values by list of categories their numbers
   */
  Map<String, Double> fairAverages(double[][] values) {
    double mean = 0;
    for (double item : items) {
      mean += item / items.length;
    }
    double ofMean = mean;
    model.setThresholds(against);
    return RatedItems.byName(
        model.ratings().raters(),
        rater -> {
          double sum = 0;
          for (int list = 0; list < values.length; list++) {
            double[] p = model.chances(list, ofMean - against[rater]);
            for (int step = 0; step < values[list].length; step++) {
              sum += p[step] * values[list][step];
            }
          }
          return sum / values.length;
        });
  }
}
