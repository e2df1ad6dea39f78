package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.BlandAltman;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pairs of reviewers who agree least and most, where a matrix of all would fill a screen. */
final class PairExtremes {
  private static final int NAMED = 3;

  private PairExtremes() {}

  /** One pair: the greater the closeness, the better they agree. */
  private record Pair(PairAgreement pair, double closeness, Cell shown) {}

  static Table table(List<CriterionReport> criteria) {
    TableBuilder table =
        Table.create("", "Least and most alike")
            .caption(
                Sentence.of(
                    "Pairs of reviewers who agree least and most: kappa (quadratic where values have"
                        + " an order), or of numbers the mean difference"))
            .columns(
                Column.text("", "Criterion"),
                Column.text("", "Agree"),
                Column.text("", "First"),
                Column.text("", "Second"),
                Column.number("", "Kappa or difference"));
    for (CriterionReport criterion : criteria) {
      List<Pair> pairs = pairs(criterion);
      if (pairs.size() >= 2 * NAMED) {
        String all = " of " + Numbers.count(pairs.size());
        for (int i = 0; i < NAMED; i++) {
          table.row(row(criterion, "least" + all, pairs.get(i)));
        }
        for (int i = 0; i < NAMED; i++) {
          table.row(row(criterion, "most" + all, pairs.get(pairs.size() - 1 - i)));
        }
      }
    }
    return table.done();
  }

  private static List<Cell> row(CriterionReport criterion, String place, Pair found) {
    return List.of(
        Cells.criterion(criterion),
        Cell.words(place),
        Cell.name(found.pair().first()),
        Cell.name(found.pair().second()),
        found.shown());
  }

  /** Those that can be compared, the worst first. */
  private static List<Pair> pairs(CriterionReport criterion) {
    boolean numbers = PairMatrix.isOfNumbers(criterion.main());
    return criterion.pairs().stream()
        .map(pair -> numbers ? byDifference(pair) : byKappa(pair, criterion.main()))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingDouble(Pair::closeness))
        .toList();
  }

  private static Optional<Pair> byKappa(PairAgreement pair, Scale scale) {
    Coefficient weighted = pair.kappaQuadratic();
    Coefficient kappa = scale == Scale.ORDINAL && weighted != null ? weighted : pair.kappa();
    return kappa
        .estimate()
        .value()
        .map(value -> new Pair(pair, value, Cell.number(value, Format.decimal(2))));
  }

  private static Optional<Pair> byDifference(PairAgreement pair) {
    BlandAltman found = pair.differences();
    if (found == null) {
      return Optional.empty();
    }
    double size = Math.abs(found.bias());
    return Optional.of(new Pair(pair, -size, Cell.number(size, Format.decimal(1))));
  }
}
