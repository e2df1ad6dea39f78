package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.model.Cholesky;
import java.util.Arrays;

/**
 * The greatest joint likelihood of the rating-scale model by Newton's method in blocks: items are
 * eliminated, since they meet only through raters, criteria and thresholds. The likelihood is
 * concave, so steps that would lower it are halved until they do not. O(ratings * steps^2 + items *
 * parameters^2) a step, and some ten steps.
 */
final class RaschNewton {
  private static final int MAX_STEPS = 100;
  private static final int MAX_HALVINGS = 40;
  private static final double TOLERANCE = 1e-9;
  private static final double LONGEST_STEP = 2;
  private static final double FARTHEST = 30;

  private final RaschModel model;
  private final double[] items;
  private final double[] against;
  private double logLikelihood;
  private double lastStep = Double.POSITIVE_INFINITY;
  private int iterations;

  RaschNewton(RaschModel model) {
    this.model = model;
    items = new double[model.ratings().items().size()];
    against = new double[model.parameters()];
    logLikelihood = model.logLikelihood(items, against);
    while (!isConverged()
        && iterations < MAX_STEPS
        && Math.max(longest(items), longest(against)) < FARTHEST) {
      iterations++;
      step();
    }
  }

  boolean isConverged() {
    return lastStep < TOLERANCE;
  }

  int iterations() {
    return iterations;
  }

  double logLikelihood() {
    return logLikelihood;
  }

  double[] items() {
    return items;
  }

  /** Raters, criteria and thresholds; each of the three adds up to 0. */
  double[] against() {
    return against;
  }

  private void step() {
    int parameters = model.parameters();
    var part = new RaschModel.Part(parameters);
    double[] itemSlopes = new double[items.length];
    double[] itemInformation = new double[items.length];
    double[][] crosses = new double[items.length][];
    model.setThresholds(against);
    for (int item = 0; item < items.length; item++) {
      model.add(item, items[item], against, part);
      itemSlopes[item] = part.itemSlope;
      itemInformation[item] = part.itemInformation;
      crosses[item] = part.cross.clone();
      part.eliminate();
    }
    double[] change = new Cholesky(model.fixSums(part.information)).solve(part.slope);
    double[] itemChange = new double[items.length];
    for (int item = 0; item < items.length; item++) {
      double slope = itemSlopes[item];
      for (int i = 0; i < parameters; i++) {
        slope -= crosses[item][i] * change[i];
      }
      itemChange[item] = slope / itemInformation[item];
    }
    move(itemChange, change);
  }

  private void move(double[] itemChange, double[] change) {
    double longest = Math.max(longest(itemChange), longest(change));
    double share = Math.min(1, LONGEST_STEP / longest);
    double[] itemsBefore = items.clone();
    double[] againstBefore = against.clone();
    double before = logLikelihood;
    double slack = 1e-12 * Math.abs(before);
    for (int halving = 0; halving < MAX_HALVINGS; halving++) {
      set(items, itemsBefore, itemChange, share);
      set(against, againstBefore, change, share);
      logLikelihood = model.logLikelihood(items, against);
      if (logLikelihood >= before - slack) {
        break;
      }
      share /= 2;
    }
    lastStep = longest;
  }

  private static double longest(double[] change) {
    return Arrays.stream(change).map(Math::abs).max().orElse(0);
  }

  private static void set(double[] values, double[] before, double[] change, double share) {
    for (int i = 0; i < values.length; i++) {
      values[i] = before[i] + share * change[i];
    }
  }
}
