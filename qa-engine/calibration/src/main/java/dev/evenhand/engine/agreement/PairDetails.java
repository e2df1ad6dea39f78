package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ContingencyTable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to read beside the kappa of two reviewers. */
final class PairDetails {
  private PairDetails() {}

  /**
   * Two indices of a table of two categories.
   *
   * @see <a href="https://doi.org/10.1016/0895-4356(93)90018-V">Byrt, Bishop and Carlin (1993),
   *     Bias, prevalence and kappa</a>
   */
  record Indices(double prevalence, double bias) {
    /** The indices; null unless there are two categories. */
    static @Nullable Indices of(ContingencyTable table) {
      if (table.categories() != 2) {
        return null;
      }
      long[] cells = new long[4];
      for (int i = 0; i < table.cells(); i++) {
        cells[2 * table.row(i) + table.column(i)] = table.count(i);
      }
      double items = table.items();
      return new Indices(
          Math.abs(cells[0] - cells[3]) / items, Math.abs(cells[1] - cells[2]) / items);
    }
  }

  /** The maximum of kappa, the indices and the test of the marginals, as far as they exist. */
  static Map<String, Double> of(ContingencyTable table, CohenKappa kappa) {
    var details = new Details();
    Double maximum = kappa.maximum();
    if (maximum != null) {
      details.put("maximum", maximum);
    }
    Indices indices = Indices.of(table);
    if (indices != null) {
      details
          .put("prevalenceIndex", indices.prevalence())
          .put("biasIndex", indices.bias())
          .put("pabak", 2.0 * alike(table) / table.items() - 1);
    }
    PairAgreement.MarginalTest test = MarginalHomogeneity.test(table);
    if (test != null) {
      details
          .put("marginalsChi2", test.chi2())
          .put("marginalsDf", test.degreesOfFreedom())
          .put("marginalsP", test.p());
    }
    return details.map();
  }

  /** Items that both put into one category. */
  static long alike(ContingencyTable table) {
    long alike = 0;
    for (int i = 0; i < table.cells(); i++) {
      alike += table.row(i) == table.column(i) ? table.count(i) : 0;
    }
    return alike;
  }
}
