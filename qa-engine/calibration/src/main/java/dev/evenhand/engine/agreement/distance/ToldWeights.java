package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.agreement.count.WeightMatrix;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Distances that follow from the weights of a scale: one less the weight. */
final class ToldWeights {
  /** Longer decimals are not made whole. */
  private static final int MAX_DECIMALS = 6;

  private final List<List<BigDecimal>> weights;

  private ToldWeights(WeightMatrix weights) {
    this.weights = weights.rows();
  }

  /**
   * The distances of a scale that has weights.
   *
   * @throws NullPointerException if it has none
   */
  static ToldWeights of(CategoryScale scale) {
    return new ToldWeights(Objects.requireNonNull(scale.weights(), "weights"));
  }

  Distance distance() {
    double[][] matrix = new double[weights.size()][weights.size()];
    for (int c = 0; c < matrix.length; c++) {
      for (int k = 0; k < matrix.length; k++) {
        matrix[c][k] = BigDecimal.ONE.subtract(weights.get(c).get(k)).doubleValue();
      }
    }
    return new MatrixDistance(matrix);
  }

  /** Times a power of ten; empty if some weight has too many decimals. */
  Optional<WholeDistance> wholeDistance() {
    int decimals =
        weights.stream().flatMap(List::stream).mapToInt(BigDecimal::scale).max().orElse(0);
    if (decimals > MAX_DECIMALS) {
      return Optional.empty();
    }
    int places = Math.max(0, decimals);
    long[][] matrix = new long[weights.size()][weights.size()];
    for (int c = 0; c < matrix.length; c++) {
      for (int k = 0; k < matrix.length; k++) {
        BigDecimal apart = BigDecimal.ONE.subtract(weights.get(c).get(k));
        matrix[c][k] = apart.movePointRight(places).longValueExact();
      }
    }
    return Optional.of(WholeDistance.ofMatrix(matrix, BigDecimal.TEN.pow(places).longValueExact()));
  }
}
