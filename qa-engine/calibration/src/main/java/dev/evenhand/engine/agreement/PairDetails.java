package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ContingencyTable;
import java.util.Map;

/** What to read beside the kappa of two reviewers. */
final class PairDetails {
  private PairDetails() {}

  /**
   * The indices of prevalence and bias and the kappa adjusted for both; none unless there are two
   * categories.
   *
   * @see <a href="https://doi.org/10.1016/0895-4356(93)90018-V">Byrt, Bishop and Carlin (1993),
   *     Bias, prevalence and kappa</a>
   */
  static Map<String, Double> indices(ContingencyTable table) {
    if (table.categories() != 2) {
      return Map.of();
    }
    long[] cells = new long[4];
    for (int i = 0; i < table.cells(); i++) {
      cells[2 * table.row(i) + table.column(i)] = table.count(i);
    }
    double items = table.items();
    return new Details()
        .put("prevalenceIndex", Math.abs(cells[0] - cells[3]) / items)
        .put("biasIndex", Math.abs(cells[1] - cells[2]) / items)
        .put("pabak", 2.0 * alike(table) / items - 1)
        .map();
  }

  /** The maximum of kappa, the indices and the test of the marginals, as far as they exist. */
  static Map<String, Double> of(ContingencyTable table, CohenKappa kappa) {
    var details = new Details();
    Double maximum = kappa.maximum();
    if (maximum != null) {
      details.put("maximum", maximum);
    }
    indices(table).forEach(details::put);
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
