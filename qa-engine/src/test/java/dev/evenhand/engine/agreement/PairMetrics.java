package dev.evenhand.engine.agreement;

import java.util.Set;

/** The published numbers that belong to a pair of reviewers. */
final class PairMetrics {
  static final Set<String> NAMES =
      Set.of("cohen_kappa_max", "prevalence_index", "bias_index", "pabak", "mcnemar");

  private PairMetrics() {}

  static double of(String metric, String field, AgreementAccumulator agreement) {
    PairAgreement pair = agreement.pairs(0.95).get(0);
    return switch (metric) {
      case "cohen_kappa_max" -> pair.kappaMaximum();
      case "prevalence_index" -> pair.prevalenceIndex();
      case "bias_index" -> pair.biasIndex();
      case "pabak" -> pair.pabak();
      default -> field.equals("chi2") ? pair.marginals().chi2() : cell(field, agreement);
    };
  }

  /** The cell b, above the diagonal, or c, below it. */
  private static double cell(String field, AgreementAccumulator agreement) {
    PairTable table = agreement.pair().orElseThrow();
    for (int i = 0; i < table.cells(); i++) {
      if (table.row(i) == (field.equals("b") ? 0 : 1) && table.row(i) != table.column(i)) {
        return table.count(i);
      }
    }
    return 0;
  }
}
