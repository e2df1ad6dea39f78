package dev.evenhand.engine.model;

/** The factor of a symmetric positive definite matrix. O(n^3) to make, O(n^2) to solve. */
public final class Cholesky {
  private static final double SINGULAR = 1e-10;

  private final double[][] factor;
  private final boolean regular;

  /** Factors a matrix of which only the lower half is read. */
  public Cholesky(double[][] matrix) {
    int n = matrix.length;
    factor = new double[n][];
    boolean positive = true;
    for (int i = 0; i < n; i++) {
      factor[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
      }
      positive &= factor[i][i] * factor[i][i] > SINGULAR * matrix[i][i];
    }
    regular = positive;
  }

  /** Whether the matrix has an inverse that rounding errors leave something of. */
  public boolean isRegular() {
    return regular;
  }

  /** The vector that the matrix takes to {@code right}. */
  public double[] solve(double[] right) {
    int n = factor.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= factor[i][k] * x[k];
      }
      x[i] /= factor[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= factor[k][i] * x[k];
      }
      x[i] /= factor[i][i];
    }
    return x;
  }

  public double[][] inverse() {
    int n = factor.length;
    double[][] inverse = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      inverse[i] = solve(unit);
    }
    return inverse;
  }

  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < factor.length; i++) {
      sum += StrictMath.log(factor[i][i]);
    }
    return 2 * sum;
  }
}
