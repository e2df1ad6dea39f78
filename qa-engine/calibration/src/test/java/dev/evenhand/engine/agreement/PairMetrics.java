package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ContingencyTable;
import java.util.Set;

/** The published numbers that belong to a pair of reviewers. */
final class PairMetrics {
  static final Set<String> NAMES =
      Set.of(
          "cohen_kappa_max", "prevalence_index", "bias_index", "pabak", "mcnemar", "bland_altman");

  private PairMetrics() {}

  static double of(String metric, String field, AgreementAccumulator agreement) {
    PairAgreement pair = agreement.pairs(0.95).get(0);
    return switch (metric) {
      case "cohen_kappa_max" -> pair.kappaMaximum();
      case "prevalence_index" -> pair.prevalenceIndex();
      case "bias_index" -> pair.biasIndex();
      case "pabak" -> pair.pabak();
      case "bland_altman" -> differences(field, pair.differences().reversed());
      default -> field.equals("chi2") ? pair.marginals().chi2() : cell(field, agreement);
    };
  }

  /** The published set lists the reviewers in the other order. */
  private static double differences(String field, BlandAltman limits) {
    double s = limits.standardDeviation();
    return switch (field) {
      case "bias" -> limits.bias();
      case "sd" -> s;
      case "se_bias" -> limits.biasBounds().standardError();
      case "ci_bias_low" -> limits.biasBounds().low();
      case "ci_bias_high" -> limits.biasBounds().high();
      case "loa_low" -> limits.lowerLimit();
      case "loa_high" -> limits.upperLimit();
      case "loa2_low" -> limits.bias() - 2 * s;
      case "loa2_high" -> limits.bias() + 2 * s;
      case "se_loa" -> limits.lowerBounds().standardError();
      case "se_loa_approx" -> s * Math.sqrt(3.0 / limits.items());
      case "ci_loa_low_low" -> limits.lowerBounds().low();
      case "ci_loa_low_high" -> limits.lowerBounds().high();
      case "ci_loa_high_low" -> limits.upperBounds().low();
      case "ci_loa_high_high" -> limits.upperBounds().high();
      default -> throw new IllegalArgumentException(field);
    };
  }

  /** The cell b, above the diagonal, or c, below it. */
  private static double cell(String field, AgreementAccumulator agreement) {
    ContingencyTable table = agreement.pair().orElseThrow();
    for (int i = 0; i < table.cells(); i++) {
      if (table.row(i) == (field.equals("b") ? 0 : 1) && table.row(i) != table.column(i)) {
        return table.count(i);
      }
    }
    return 0;
  }
}
