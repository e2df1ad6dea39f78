package dev.evenhand.engine.estimate.arithmetic;

/**
 * P-values adjusted for there being many: a test whose adjusted p is at most q belongs to the set
 * in which, on average, a share of at most q is false.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg (1995),
 *     Controlling the false discovery rate</a>
 */
public final class MultipleTests {
  private MultipleTests() {}

  /** For each p its adjusted one. */
  public static double[] adjusted(double[] p) {
    int[] order = Order.of(p.length, (a, b) -> Double.compare(p[a], p[b]));
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int rank = p.length; rank >= 1; rank--) {
      int at = order[rank - 1];
      least = Math.min(least, p[at] * p.length / rank);
      adjusted[at] = least;
    }
    return adjusted;
  }
}
