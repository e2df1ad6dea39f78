package dev.evenhand.engine.model.variance;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a function on [0, 1) is least: a look at fixed places, then Brent's method between the
 * neighbours of the best. Exactly 0 if no place is better.
 *
 * @see <a href="https://maths-people.anu.edu.au/~brent/pub/pub011.html">Brent (1973), Algorithms
 *     for minimization without derivatives, chapter 5</a>
 */
final class Minimum {
  private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;
  private static final double TOLERANCE = 1e-10;
  private static final int MAX_STEPS = 100;

  private static final double[] PLACES = {
    0, 1e-4, 1e-3, 0.01, 0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 0.99, 0.999, 0.9999,
    1 - 1e-9
  };

  private final DoubleUnaryOperator function;
  private double low;
  private double high;
  private double best;
  private double second;
  private double third;
  private double bestValue;
  private double secondValue;
  private double thirdValue;
  private double step;
  private double stepBefore;

  private Minimum(DoubleUnaryOperator function, double low, double high) {
    this.function = function;
    this.low = low;
    this.high = high;
    best = low + GOLDEN * (high - low);
    second = best;
    third = best;
    bestValue = function.applyAsDouble(best);
    secondValue = bestValue;
    thirdValue = bestValue;
  }

  static double of(DoubleUnaryOperator function) {
    int best = 0;
    double least = function.applyAsDouble(PLACES[0]);
    double atZero = least;
    for (int i = 1; i < PLACES.length; i++) {
      double value = function.applyAsDouble(PLACES[i]);
      if (value < least) {
        best = i;
        least = value;
      }
    }
    double place =
        between(
            function, PLACES[Math.max(0, best - 1)], PLACES[Math.min(PLACES.length - 1, best + 1)]);
    return function.applyAsDouble(place) < atZero ? place : 0;
  }

  private static double between(DoubleUnaryOperator function, double from, double to) {
    var search = new Minimum(function, from, to);
    for (int i = 0; i < MAX_STEPS && !search.isNarrow(); i++) {
      search.step();
    }
    return search.best;
  }

  private double middle() {
    return (low + high) / 2;
  }

  private double tolerance() {
    return TOLERANCE * (best + 1);
  }

  private boolean isNarrow() {
    return Math.abs(best - middle()) <= 2 * tolerance() - (high - low) / 2;
  }

  /**
   * One evaluation: at the vertex of a parabola if that makes the steps shrink, else by section.
   */
  private void step() {
    double limit = Math.abs(stepBefore) / 2;
    stepBefore = step;
    step = parabola();
    if (!(Math.abs(step) < limit) || best + step <= low || best + step >= high) {
      stepBefore = best < middle() ? high - best : low - best;
      step = GOLDEN * stepBefore;
    }
    double least = tolerance();
    double place = best + (Math.abs(step) >= least ? step : Math.copySign(least, middle() - best));
    double value = function.applyAsDouble(place);
    if (value <= bestValue) {
      low = place < best ? low : best;
      high = place < best ? best : high;
      third = second;
      thirdValue = secondValue;
      second = best;
      secondValue = bestValue;
      best = place;
      bestValue = value;
    } else {
      low = place < best ? place : low;
      high = place < best ? high : place;
      keep(place, value);
    }
  }

  private void keep(double place, double value) {
    if (value <= secondValue || second == best) {
      third = second;
      thirdValue = secondValue;
      second = place;
      secondValue = value;
    } else if (value <= thirdValue || third == best || third == second) {
      third = place;
      thirdValue = value;
    }
  }

  /** The step to the vertex of the parabola through the three best places; NaN if there is none. */
  private double parabola() {
    double r = (best - second) * (bestValue - thirdValue);
    double q = (best - third) * (bestValue - secondValue);
    double p = (best - third) * q - (best - second) * r;
    return -p / (2 * (q - r));
  }
}
