package dev.evenhand.engine.calibration.verdict;

/**
 * Sums over the items that two reviewers share, of every two. Mutable, for one thread.
 *
 * <p>The sums of the first of two stand above the diagonal, those of the second below it.
 */
final class PairSums {
  private final long[][] items;
  private final double[][] sum;
  private final double[][] squares;
  private final double[][] products;

  PairSums(int reviewers) {
    items = new long[reviewers][reviewers];
    sum = new double[reviewers][reviewers];
    squares = new double[reviewers][reviewers];
    products = new double[reviewers][reviewers];
  }

  int reviewers() {
    return items.length;
  }

  void add(int a, int b, double ofA, double ofB) {
    items[a][b]++;
    items[b][a]++;
    sum[a][b] += ofA;
    sum[b][a] += ofB;
    squares[a][b] += ofA * ofA;
    squares[b][a] += ofB * ofB;
    products[a][b] += ofA * ofB;
    products[b][a] += ofA * ofB;
  }

  long items(int a, int b) {
    return items[a][b];
  }

  double meanProduct(int a, int b) {
    return products[a][b] / items[a][b];
  }

  double covariance(int a, int b) {
    return meanProduct(a, b) - mean(a, b) * mean(b, a);
  }

  /** Of the first on the items that both share. */
  double variance(int a, int b) {
    return squares[a][b] / items[a][b] - mean(a, b) * mean(a, b);
  }

  private double mean(int a, int b) {
    return sum[a][b] / items[a][b];
  }
}
