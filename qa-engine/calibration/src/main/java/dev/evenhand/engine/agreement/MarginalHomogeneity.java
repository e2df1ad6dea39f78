package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ContingencyTable;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The test of Stuart and Maxwell, of two categories McNemar's: {@code chi2 = d' S^-1 d} with {@code
 * d_k = n_k+ - n_+k}, {@code S_kk = n_k+ + n_+k - 2 n_kk} and {@code S_kl = -(n_kl + n_lk)}.
 *
 * <p>S is the Laplacian of the graph whose edges are the disagreements. So categories that nobody
 * confuses with others take no part, and in each set of categories that are confused with each
 * other one is left out: its row follows from the others. The degrees of freedom are the categories
 * that are left.
 *
 * @see <a href="https://doi.org/10.1192/bjp.116.535.651">Maxwell (1970), Comparing the
 *     classification of subjects by two independent judges</a>
 */
final class MarginalHomogeneity {
  /** Above so many categories the cubic cost is not worth it. */
  private static final int MAX_CATEGORIES = 300;

  private MarginalHomogeneity() {}

  /** The test; null if the reviewers never disagree, or with too many categories. */
  static PairAgreement.@Nullable MarginalTest test(ContingencyTable table) {
    if (table.categories() > MAX_CATEGORIES) {
      return null;
    }
    int[] kept = kept(table);
    int size = (int) Arrays.stream(kept).filter(k -> k >= 0).count();
    if (size == 0) {
      return null;
    }
    double[][] system = new double[size][size + 1];
    for (int i = 0; i < table.cells(); i++) {
      int row = kept[table.row(i)];
      int column = kept[table.column(i)];
      if (table.row(i) != table.column(i)) {
        add(system, row, column, table.count(i), 1);
        add(system, column, row, table.count(i), -1);
      }
    }
    double chi2 = squaredLength(system);
    double p = ChiSquaredDistribution.of(size).survivalProbability(chi2);
    return new PairAgreement.MarginalTest(chi2, size, p);
  }

  private static void add(double[][] system, int row, int column, long count, int sign) {
    if (row >= 0) {
      system[row][row] += count;
      system[row][system.length] += sign * (double) count;
      if (column >= 0) {
        system[row][column] -= count;
      }
    }
  }

  /** For each category its place in the system, or -1 if it takes no part. */
  private static int[] kept(ContingencyTable table) {
    int[] component = new int[table.categories()];
    Arrays.setAll(component, k -> k);
    for (int i = 0; i < table.cells(); i++) {
      int a = component[table.row(i)];
      int b = component[table.column(i)];
      for (int k = 0; k < component.length && a != b; k++) {
        component[k] = component[k] == Math.max(a, b) ? Math.min(a, b) : component[k];
      }
    }
    int[] kept = new int[component.length];
    int next = 0;
    for (int k = 0; k < kept.length; k++) {
      kept[k] = component[k] == k ? -1 : next++;
    }
    return kept;
  }

  /** {@code d' S^-1 d} by elimination, which needs no pivoting: S is positive definite. */
  private static double squaredLength(double[][] system) {
    int size = system.length;
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += system[k][size] * system[k][size] / system[k][k];
      for (int i = k + 1; i < size; i++) {
        double factor = system[i][k] / system[k][k];
        for (int j = k; j <= size && factor != 0; j++) {
          system[i][j] -= factor * system[k][j];
        }
      }
    }
    return sum;
  }
}
