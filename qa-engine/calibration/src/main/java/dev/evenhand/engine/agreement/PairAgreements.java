package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.agreement.count.ContingencyTable;
import dev.evenhand.engine.agreement.count.RatedBy;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The agreement of every two reviewers, from their tables. */
final class PairAgreements {
  private PairAgreements() {}

  static List<PairAgreement> of(RatedBy ratedBy, double confidence) {
    var pairs = new ArrayList<PairAgreement>();
    for (int first = 0; first < ratedBy.reviewers() && !ratedBy.lacksPairs(); first++) {
      for (int second = first + 1; second < ratedBy.reviewers(); second++) {
        ContingencyTable table = ratedBy.tables().table(first, second);
        if (table.items() > 0) {
          pairs.add(of(ratedBy, first, second, table, confidence));
        }
      }
    }
    return Collections.unmodifiableList(pairs);
  }

  private static PairAgreement of(
      RatedBy ratedBy, int first, int second, ContingencyTable table, double confidence) {
    CategoryScale scale = ratedBy.tables().scale();
    boolean ranked = scale.isDeclared() || scale.isNumeric();
    var kappa = new CohenKappa(table, Weighting.NOMINAL);
    Map<String, Double> indices = PairDetails.indices(table);
    return new PairAgreement(
        ratedBy.name(first),
        ratedBy.name(second),
        table.items(),
        PairDetails.alike(table) / (double) table.items(),
        CoefficientRange.CORRECTED.keep(kappa.coefficient(confidence), confidence),
        ranked ? weighted(table, Weighting.LINEAR, confidence) : null,
        ranked ? weighted(table, Weighting.QUADRATIC, confidence) : null,
        kappa.maximum(),
        indices.get("prevalenceIndex"),
        indices.get("biasIndex"),
        indices.get("pabak"),
        MarginalHomogeneity.test(table),
        Differences.of(ratedBy.tables(), first, second, table.items(), confidence));
  }

  private static Coefficient weighted(
      ContingencyTable table, Weighting weighting, double confidence) {
    return CoefficientRange.CORRECTED.keep(
        new CohenKappa(table, weighting).coefficient(confidence), confidence);
  }
}
