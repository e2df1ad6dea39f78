package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
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

  private record Row(CriterionReport criterion, String place, Pair found) {}

  static Table table(List<CriterionReport> criteria) {
    TableBuilder<Row> table =
        Table.<Row>create("", "Least and most alike")
            .caption(
                "Pairs of reviewers who agree least and most: kappa (with linear weights where values have"
                    + " an order), or of numbers the mean difference")
            .text("", "Question", row -> Cells.criterion(row.criterion()))
            .words("", "Agree", Row::place)
            .name("", "First", row -> row.found().pair().first())
            .name("", "Second", row -> row.found().pair().second())
            .number("", "Kappa or difference", row -> row.found().shown());
    for (CriterionReport criterion : criteria) {
      List<Pair> pairs = pairs(criterion);
      if (pairs.size() >= 2 * NAMED) {
        String all = " of " + Numbers.count(pairs.size());
        for (int i = 0; i < NAMED; i++) {
          table.row(new Row(criterion, "least" + all, pairs.get(i)));
        }
        for (int i = 1; i <= NAMED; i++) {
          table.row(new Row(criterion, "most" + all, pairs.get(pairs.size() - i)));
        }
      }
    }
    return table.done();
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
    return PairMatrix.kappaOf(pair, scale == Scale.ORDINAL)
        .estimate()
        .value()
        .map(value -> new Pair(pair, value, Cell.number(value, Format.decimal(2))));
  }

  private static Optional<Pair> byDifference(PairAgreement pair) {
    return Optional.ofNullable(pair.differences())
        .map(found -> Math.abs(found.bias()))
        .map(size -> new Pair(pair, -size, Cell.number(size, Format.decimal(1))));
  }
}
