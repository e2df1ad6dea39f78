package dev.evenhand.engine.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agreement of every two reviewers, from their tables. */
final class PairAgreements {
  private PairAgreements() {}

  static List<PairAgreement> of(RatedBy ratedBy, double confidence) {
    var pairs = new ArrayList<PairAgreement>();
    for (int first = 0; first < ratedBy.reviewers() && !ratedBy.lacksPairs(); first++) {
      for (int second = first + 1; second < ratedBy.reviewers(); second++) {
        PairTable table = ratedBy.tables().table(first, second);
        if (table.items() > 0) {
          BlandAltman differences =
              Differences.of(ratedBy.tables(), first, second, table.items(), confidence);
          boolean ranked =
              ratedBy.tables().scale().isDeclared() || ratedBy.tables().scale().isNumeric();
          pairs.add(
              of(
                  ratedBy.name(first),
                  ratedBy.name(second),
                  table,
                  ranked,
                  differences,
                  confidence));
        }
      }
    }
    return Collections.unmodifiableList(pairs);
  }

  private static PairAgreement of(
      String first,
      String second,
      PairTable table,
      boolean ranked,
      @Nullable BlandAltman differences,
      double confidence) {
    var kappa = new CohenKappa(table, new NominalDistance());
    long @Nullable [] fourfold = table.categories() == 2 ? fourfold(table) : null;
    double items = table.items();
    double alike = alike(table) / items;
    return new PairAgreement(
        first,
        second,
        table.items(),
        alike,
        kappa.coefficient(confidence),
        ranked ? weighted(table, Weighting.LINEAR, confidence) : null,
        ranked ? weighted(table, Weighting.QUADRATIC, confidence) : null,
        kappa.maximum(),
        fourfold == null ? null : Math.abs(fourfold[0] - fourfold[3]) / items,
        fourfold == null ? null : Math.abs(fourfold[1] - fourfold[2]) / items,
        fourfold == null ? null : 2 * alike - 1,
        MarginalHomogeneity.test(table),
        differences);
  }

  private static Coefficient weighted(PairTable table, Weighting weighting, double confidence) {
    return new CohenKappa(table, weighting.distanceOfRanks(table.categories()))
        .coefficient(confidence);
  }

  private static long alike(PairTable table) {
    long alike = 0;
    for (int i = 0; i < table.cells(); i++) {
      alike += table.row(i) == table.column(i) ? table.count(i) : 0;
    }
    return alike;
  }

  /** The four cells a, b, c, d of a table of two categories, row by row. */
  private static long[] fourfold(PairTable table) {
    long[] cells = new long[4];
    for (int i = 0; i < table.cells(); i++) {
      cells[2 * table.row(i) + table.column(i)] = table.count(i);
    }
    return cells;
  }
}
