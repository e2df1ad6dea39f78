package dev.evenhand.engine.report.json;

import dev.evenhand.engine.agreement.BlandAltman;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.json.JsonObject;

/** The agreement of two reviewers as JSON, on one line: there can be thousands of pairs. */
final class PairFields {
  /**
   * Below so many shared items intervals and tests, which hold in large samples, say nothing; and
   * where reviewers share few items there are thousands of such pairs.
   */
  private static final int LEAST_ITEMS = 10;

  private PairFields() {}

  static Object of(PairAgreement pair) {
    boolean few = pair.items() < LEAST_ITEMS;
    return JsonObject.of("first", pair.first())
        .put("second", pair.second())
        .put("items", pair.items())
        .put("percentAgreement", pair.percentAgreement())
        .put("cohenKappa", pair.kappa(), PairFields::kappa)
        .put("cohenKappaLinear", pair.kappaLinear(), PairFields::kappa)
        .put("cohenKappaQuadratic", pair.kappaQuadratic(), PairFields::kappa)
        .put("kappaMaximum", pair.kappaMaximum())
        .put("prevalenceIndex", pair.prevalenceIndex())
        .put("biasIndex", pair.biasIndex())
        .put("pabak", pair.pabak())
        .put("marginals", few ? null : pair.marginals(), PairFields::marginals)
        .put("differences", pair.differences(), few ? PairFields::bias : PairFields::differences)
        .onOneLine();
  }

  /** A kappa without what stands beside it already. */
  private static JsonObject kappa(Coefficient kappa) {
    JsonObject fields = CoefficientFields.of(kappa).without("items", "observed", "expected");
    return kappa.itemsUsed() < LEAST_ITEMS
        ? fields.without(
            "standardError",
            "low",
            "high",
            "interval",
            "noInterval",
            "nullStandardError",
            "z",
            "pOfChance")
        : fields;
  }

  private static JsonObject marginals(PairAgreement.MarginalTest test) {
    return JsonObject.of("test", test.degreesOfFreedom() == 1 ? "mcnemar" : "stuart-maxwell")
        .put("chi2", test.chi2())
        .put("df", test.degreesOfFreedom())
        .put("p", test.p());
  }

  private static JsonObject differences(BlandAltman differences) {
    return JsonObject.of("bias", limit(differences.bias(), differences.biasBounds()))
        .put("standardDeviation", differences.standardDeviation())
        .put("lowerLimit", limit(differences.lowerLimit(), differences.lowerBounds()))
        .put("upperLimit", limit(differences.upperLimit(), differences.upperBounds()));
  }

  private static JsonObject bias(BlandAltman differences) {
    return JsonObject.of("bias", JsonObject.of("value", differences.bias()));
  }

  private static JsonObject limit(double value, Interval bounds) {
    return JsonObject.of("value", value).putAll(CoefficientFields.bounds(bounds));
  }
}
