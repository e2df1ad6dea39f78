package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ContingencyTable;
import dev.evenhand.engine.agreement.count.RatedBy;
import dev.evenhand.engine.agreement.distance.NominalDistance;
import dev.evenhand.engine.agreement.distance.Weighting;
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
        ContingencyTable table = ratedBy.tables().table(first, second);
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
      ContingencyTable table,
      boolean ranked,
      @Nullable BlandAltman differences,
      double confidence) {
    var kappa = new CohenKappa(table, new NominalDistance());
    double alike = PairDetails.alike(table) / (double) table.items();
    var indices = PairDetails.Indices.of(table);
    return new PairAgreement(
        first,
        second,
        table.items(),
        alike,
        kappa.coefficient(confidence),
        ranked ? weighted(table, Weighting.LINEAR, confidence) : null,
        ranked ? weighted(table, Weighting.QUADRATIC, confidence) : null,
        kappa.maximum(),
        indices == null ? null : indices.prevalence(),
        indices == null ? null : indices.bias(),
        indices == null ? null : 2 * alike - 1,
        MarginalHomogeneity.test(table),
        differences);
  }

  private static Coefficient weighted(
      ContingencyTable table, Weighting weighting, double confidence) {
    return new CohenKappa(table, weighting.distanceOfRanks(table.categories()))
        .coefficient(confidence);
  }
}
