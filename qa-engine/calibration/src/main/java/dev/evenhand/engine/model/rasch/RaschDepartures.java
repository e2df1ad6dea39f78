package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import dev.evenhand.engine.estimate.arithmetic.Tails;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tests of cells, and which of those that count say something of their own: the surest comes first,
 * the others are tested anew beside it, and so on while one counts. That is what a model with a
 * measure for each of them would find, to first order.
 */
final class RaschDepartures {
  /** The false discovery rate. */
  private static final double RATE = 0.05;

  /** What another departure leaves of a cell's information below this share is rounding. */
  private static final double LEAST_LEFT = 1e-6;

  /** No more than these are looked for. */
  private static final int MOST = 50;

  private final RaschCells cells;
  private final int[] tested;
  private final double shrinkage;
  private final double[] adjusted;
  private final boolean[] distinct;

  /**
   * Tests.
   *
   * @param tested the cells that can be
   * @param shrinkage what departures are multiplied by against their bias, and the square of their
   *     errors too
   */
  RaschDepartures(RaschCells cells, int[] tested, double shrinkage) {
    this.cells = cells;
    this.tested = tested;
    this.shrinkage = shrinkage;
    adjusted = new double[cells.size()];
    distinct = new boolean[cells.size()];
    double[] ofTested =
        MultipleTests.adjusted(Arrays.stream(tested).mapToDouble(this::p).toArray());
    for (int i = 0; i < tested.length; i++) {
      adjusted[tested[i]] = ofTested[i];
    }
    select();
  }

  double t(int cell) {
    return t(cells.slope(cell), cells.free(cell));
  }

  double p(int cell) {
    return p(cell, t(cell));
  }

  double adjustedP(int cell) {
    return adjusted[cell];
  }

  boolean isDistinct(int cell) {
    return distinct[cell];
  }

  private double t(double slope, double information) {
    return slope * Math.sqrt(shrinkage / information);
  }

  private double p(int cell, double t) {
    return Tails.t(t, cells.ofRater(cell) - 1.0);
  }

  private void select() {
    double[] slopes = new double[cells.size()];
    double[] left = new double[cells.size()];
    for (int cell : tested) {
      slopes[cell] = cells.slope(cell);
      left[cell] = cells.free(cell);
    }
    List<double[]> taken = new ArrayList<>();
    for (int next = surest(slopes, left); next >= 0; next = surest(slopes, left)) {
      distinct[next] = true;
      double[] common = commonBeside(next, taken, left[next]);
      double height = slopes[next] / Math.sqrt(left[next]);
      for (int cell : tested) {
        slopes[cell] -= common[cell] * height;
        left[cell] -= common[cell] * common[cell];
      }
      left[next] = 0;
      taken.add(common);
      if (taken.size() == MOST) {
        break;
      }
    }
  }

  /** A row of Cholesky's decomposition of what cells have in common. */
  private double[] commonBeside(int cell, List<double[]> taken, double left) {
    double[] common = cells.common(cell);
    for (double[] before : taken) {
      for (int other = 0; other < common.length; other++) {
        common[other] -= before[cell] * before[other];
      }
    }
    return Arrays.stream(common).map(one -> one / Math.sqrt(left)).toArray();
  }

  /** The cell whose departure is the surest, of two that mirror each other the harsher; or -1. */
  private int surest(double[] slopes, double[] left) {
    double[] t = new double[tested.length];
    double[] p = new double[tested.length];
    for (int i = 0; i < t.length; i++) {
      int cell = tested[i];
      t[i] = left[cell] > LEAST_LEFT * cells.free(cell) ? t(slopes[cell], left[cell]) : 0;
      p[i] = p(cell, t[i]);
    }
    double[] adjustedP = MultipleTests.adjusted(p);
    int surest = -1;
    for (int i = 0; i < t.length; i++) {
      double most = surest < 0 ? 0 : t[surest];
      boolean mirrors = Math.abs(Math.abs(t[i]) - Math.abs(most)) <= LEAST_LEFT * Math.abs(most);
      if (adjustedP[i] <= RATE && (mirrors ? t[i] > most : Math.abs(t[i]) > Math.abs(most))) {
        surest = i;
      }
    }
    return surest < 0 ? -1 : tested[surest];
  }
}
