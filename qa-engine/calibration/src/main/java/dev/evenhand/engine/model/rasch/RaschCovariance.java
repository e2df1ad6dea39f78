package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.estimate.arithmetic.Vectors;
import dev.evenhand.engine.model.Cholesky;
import java.util.Arrays;

/**
 * How surely measures are known where none of the others is: the inverse of the information of all
 * ratings about all parameters, items eliminated, within the sums of 0 of raters, criteria and
 * thresholds.
 *
 * <p>After the correction of bias a measure is {@code s = (L - 1) / L} times that of the greatest
 * joint likelihood, and its variance is {@code s} times, not {@code s^2} times, what this
 * information says: the likelihood takes the measures of items as found, which costs {@code L - 1}
 * of L ratings' worth of it. For two ratings an item of two categories that is exact, the variance
 * being that of the conditional likelihood.
 */
final class RaschCovariance {
  private final RaschModel model;
  private final double shrinkage;
  private final double[][] covariance;
  private final double[] itemErrors;

  /**
   * At the greatest likelihood.
   *
   * @param shrinkage what the measures are multiplied by against their bias
   */
  RaschCovariance(RaschModel model, RaschNewton found, double shrinkage) {
    this.model = model;
    this.shrinkage = shrinkage;
    int parameters = model.parameters();
    var part = new RaschModel.Part(parameters);
    int items = found.items().length;
    double[] information = new double[items];
    double[][] crosses = new double[items][];
    model.setThresholds(found.against());
    for (int item = 0; item < items; item++) {
      model.add(item, found.items()[item], found.against(), part);
      information[item] = part.itemInformation;
      crosses[item] = part.cross.clone();
      part.eliminate();
    }
    covariance = withoutSums(new Cholesky(model.fixSums(part.information)).inverse());
    itemErrors = new double[items];
    for (int item = 0; item < items; item++) {
      itemErrors[item] = itemError(information[item], crosses[item]);
    }
  }

  private RaschCovariance(RaschCovariance other, double[][] information) {
    model = other.model;
    shrinkage = 1;
    covariance = withoutSums(new Cholesky(model.fixSums(information)).inverse());
    itemErrors = other.itemErrors;
  }

  /** The same for items; the rest by this information, of a likelihood without bias. */
  RaschCovariance by(double[][] information) {
    return new RaschCovariance(this, information);
  }

  /** Takes out what the sums, which are no estimates, were given as a variance. */
  private double[][] withoutSums(double[][] inverse) {
    int first = 0;
    for (int block : model.blocks()) {
      for (int i = first; i < first + block; i++) {
        for (int j = first; j < first + block; j++) {
          inverse[i][j] -= 1.0 / model.ratings().size();
        }
      }
      first += block;
    }
    return inverse;
  }

  private double itemError(double information, double[] cross) {
    double variance = 1 / information;
    for (int i = 0; i < cross.length; i++) {
      for (int j = 0; j < cross.length && cross[i] != 0; j++) {
        if (cross[j] != 0) {
          variance += cross[i] / information * cross[j] / information * covariance[i][j];
        }
      }
    }
    return Math.sqrt(variance);
  }

  /** The inverse of the information times a slope; within the sums of 0. */
  double[] times(double[] slope) {
    return Arrays.stream(covariance).mapToDouble(row -> Vectors.product(row, slope)).toArray();
  }

  /** The standard error of an item's measure. */
  double ofItem(int item) {
    return itemErrors[item];
  }

  /** The standard error of the measure of a rater, criterion or threshold. */
  double of(int parameter) {
    return Math.sqrt(shrinkage * Math.max(0, covariance[parameter][parameter]));
  }

  /**
   * The chi-square of the hypothesis that measures of one facet are all 0: {@code x' C^-1 x}, the
   * last of them following from the others.
   *
   * @param against the measures of raters, criteria and thresholds
   * @param first the place of the facet's first
   */
  double chiSquare(double[] against, int first, int count) {
    double[][] others = new double[count - 1][count - 1];
    double[] measures = new double[count - 1];
    for (int i = 0; i < count - 1; i++) {
      measures[i] = against[first + i];
      for (int j = 0; j < count - 1; j++) {
        others[i][j] = shrinkage * covariance[first + i][first + j];
      }
    }
    double[] weighted = new Cholesky(others).solve(measures);
    double sum = 0;
    for (int i = 0; i < count - 1; i++) {
      sum += measures[i] * weighted[i];
    }
    return sum;
  }
}
