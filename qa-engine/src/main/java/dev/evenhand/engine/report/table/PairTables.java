package dev.evenhand.engine.report.table;

import dev.evenhand.engine.agreement.BlandAltman;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Interval;
import org.jspecify.annotations.Nullable;

/** How every two reviewers agree, a pair a row. */
final class PairTables {
  /**
   * As in the JSON report: with fewer shared items there are values without intervals and tests.
   */
  private static final int LEAST_ITEMS = 10;

  private PairTables() {}

  static Table of(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "pairs",
            "Pairs",
            "criterion",
            "first",
            "second",
            "items",
            "percent_agreement",
            "kappa",
            "kappa_low",
            "kappa_high",
            "kappa_linear",
            "kappa_quadratic",
            "kappa_maximum",
            "prevalence_index",
            "bias_index",
            "pabak",
            "marginals_chi2",
            "marginals_df",
            "marginals_p",
            "mean_difference",
            "lower_limit",
            "upper_limit");
    for (CriterionReport criterion : report.criteria()) {
      for (PairAgreement pair : criterion.pairs()) {
        add(table.row().text(criterion.criterion()), pair);
      }
    }
    return table.done();
  }

  private static void add(Row row, PairAgreement pair) {
    boolean few = pair.items() < LEAST_ITEMS;
    row.text(pair.first())
        .text(pair.second())
        .count(pair.items())
        .number(pair.percentAgreement())
        .value(pair.kappa());
    bounds(row, few ? null : pair.kappa());
    row.value(pair.kappaLinear())
        .value(pair.kappaQuadratic())
        .number(pair.kappaMaximum())
        .number(pair.prevalenceIndex())
        .number(pair.biasIndex())
        .number(pair.pabak());
    PairAgreement.MarginalTest test = few ? null : pair.marginals();
    if (test == null) {
      row.blanks(3);
    } else {
      row.number(test.chi2()).count(test.degreesOfFreedom()).number(test.p());
    }
    BlandAltman differences = pair.differences();
    if (differences == null) {
      row.blanks(3);
    } else if (few) {
      row.number(differences.bias()).blanks(2);
    } else {
      row.number(differences.bias())
          .number(differences.lowerLimit())
          .number(differences.upperLimit());
    }
  }

  private static void bounds(Row row, @Nullable Coefficient kappa) {
    Interval bounds = kappa == null ? null : kappa.interval().orElse(null);
    row.number(bounds == null ? null : bounds.low()).number(bounds == null ? null : bounds.high());
  }
}
