package dev.evenhand.engine.model.rasch;

/** How well the ratings of each element of one facet fit, and how much they say about it. */
final class RaschFit {
  private final int[] ratings;
  private final double[] squares;
  private final double[] information;
  private final double[] standardSquares;

  RaschFit(int elements) {
    ratings = new int[elements];
    squares = new double[elements];
    information = new double[elements];
    standardSquares = new double[elements];
  }

  void add(int element, double residual, double variance) {
    ratings[element]++;
    squares[element] += residual * residual;
    information[element] += variance;
    standardSquares[element] += residual * residual / variance;
  }

  /**
   * The measure of an element with its errors.
   *
   * @param shrinkage what the value was multiplied by against its bias
   */
  RaschMeasure measure(int element, double value, double standardError, double shrinkage) {
    return new RaschMeasure(
        value,
        standardError,
        shrinkage / Math.sqrt(information[element]),
        squares[element] / information[element],
        standardSquares[element] / ratings[element],
        ratings[element]);
  }
}
