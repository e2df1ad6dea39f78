package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.Arrays;

/**
 * What the ratings of each rater on each criterion say about a measure of that cell alone, at the
 * greatest likelihood without one: slope, and information beside all other measures. A measure of a
 * cell counts against the item as that of the rater does, on one criterion only.
 */
final class RaschCells {
  private final RaschModel model;
  private final RaschNewton found;
  private final int criteria;
  private final int[] counts;
  private final int[] lowest;
  private final int[] highest;
  private final double[] slopes;
  private final double[] conditional;

  /** Information that is left once items are eliminated, then all other measures. */
  private final double[] free;

  /** By cell what it has in common with raters, criteria and thresholds, items eliminated. */
  private final double[][] crosses;

  private final RaschCovariance covariance;
  private final double[] variances;
  private final double[] itemInformation;

  RaschCells(RaschModel model, RaschNewton found, RaschCovariance covariance) {
    this.model = model;
    this.found = found;
    this.covariance = covariance;
    criteria = model.criteria();
    int cells = model.raters() * criteria;
    counts = new int[cells];
    lowest = new int[cells];
    highest = new int[cells];
    slopes = new double[cells];
    conditional = new double[cells];
    free = new double[cells];
    crosses = new double[cells][model.parameters()];
    variances = new double[model.ratings().size()];
    itemInformation = new double[model.ratings().items().size()];
    addItems();
    for (int cell = 0; cell < cells; cell++) {
      free[cell] += conditional[cell];
      free[cell] -= Vectors.product(crosses[cell], covariance.times(crosses[cell]));
    }
  }

  private void addItems() {
    var part = new RaschModel.Part(model.parameters());
    double[] ofItem = new double[counts.length];
    model.setThresholds(found.against());
    for (int item = 0; item < itemInformation.length; item++) {
      model.add(item, found.items()[item], found.against(), part);
      itemInformation[item] = part.itemInformation;
      for (int k = model.ratings().start(item); k < model.ratings().end(item); k++) {
        add(k, found.items()[item]);
        ofItem[cell(k)] += variances[k];
      }
      for (int k = model.ratings().start(item); k < model.ratings().end(item); k++) {
        eliminate(cell(k), ofItem[cell(k)], part);
        ofItem[cell(k)] = 0;
      }
    }
  }

  private void add(int k, double item) {
    int cell = cell(k);
    int list = model.list(k);
    double[] p = model.chances(list, model.location(k, item, found.against()));
    double expected = model.expected(p);
    variances[k] = model.variance(p, expected);
    counts[cell]++;
    lowest[cell] += model.step(k) == 0 ? 1 : 0;
    highest[cell] += model.step(k) == model.height(list) ? 1 : 0;
    slopes[cell] += expected - model.step(k);
    conditional[cell] += variances[k];
    double[] cross = crosses[cell];
    cross[model.ratings().rater(k)] += variances[k];
    cross[model.raters() + model.ratings().criterion(k)] += variances[k];
    double beyond = 0;
    for (int step = model.height(list); step >= 1; step--) {
      beyond += p[step] * (step - expected);
      cross[model.firstThreshold(list) + step - 1] += beyond;
    }
  }

  /** Takes out what an item's own measure takes up of a cell's information. */
  private void eliminate(int cell, double variance, RaschModel.Part part) {
    double share = variance / part.itemInformation;
    if (share > 0) {
      free[cell] -= share * variance;
      for (int i = 0; i < part.cross.length; i++) {
        crosses[cell][i] += share * part.cross[i];
      }
    }
  }

  int size() {
    return counts.length;
  }

  /** The cell of a rating. */
  int cell(int rating) {
    return model.ratings().rater(rating) * criteria + model.ratings().criterion(rating);
  }

  String rater(int cell) {
    return model.ratings().raters().get(cell / criteria);
  }

  String criterion(int cell) {
    return model.ratings().criteria().get(cell % criteria);
  }

  int ratings(int cell) {
    return counts[cell];
  }

  /** How many ratings the rater of a cell gave on all criteria. */
  int ofRater(int cell) {
    int first = cell - cell % criteria;
    return Arrays.stream(counts, first, first + criteria).sum();
  }

  /** Whether all ratings are of the lowest category, or all of the highest. */
  boolean isExtreme(int cell) {
    return lowest[cell] == counts[cell] || highest[cell] == counts[cell];
  }

  /** How much lower the sum of the ratings is than expected, in steps. */
  double slope(int cell) {
    return slopes[cell];
  }

  /** The information of a cell's ratings if all other measures were known. */
  double conditional(int cell) {
    return conditional[cell];
  }

  /** The information about a cell that other measures do not take up. */
  double free(int cell) {
    return free[cell];
  }

  /** What the slopes of one cell and of each have in common: their covariance. */
  double[] common(int cell) {
    double[] ofItem = new double[itemInformation.length];
    for (int item = 0; item < ofItem.length; item++) {
      for (int k = model.ratings().start(item); k < model.ratings().end(item); k++) {
        ofItem[item] += cell(k) == cell ? variances[k] / itemInformation[item] : 0;
      }
    }
    double[] common = new double[size()];
    for (int item = 0; item < ofItem.length; item++) {
      for (int k = model.ratings().start(item); k < model.ratings().end(item); k++) {
        common[cell(k)] -= ofItem[item] * variances[k];
      }
    }
    double[] moved = covariance.times(crosses[cell]);
    for (int other = 0; other < common.length; other++) {
      common[other] -= Vectors.product(moved, crosses[other]);
    }
    common[cell] = free[cell];
    return common;
  }
}
