package dev.evenhand.engine.report.json;

import dev.evenhand.engine.agreement.BlandAltman;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The agreement of two reviewers as JSON, on one line: there can be thousands of pairs. */
final class PairFields {
  /**
   * Below so many shared items intervals and tests, which hold in large samples, say nothing; and
   * where reviewers share few items there are thousands of such pairs.
   */
  private static final int LEAST_ITEMS = 10;

  private PairFields() {}

  static Object of(PairAgreement pair) {
    return JsonText.onOneLine(fields(pair));
  }

  private static Map<String, Object> fields(PairAgreement pair) {
    boolean few = pair.items() < LEAST_ITEMS;
    return new JsonObject()
        .put("first", pair.first())
        .put("second", pair.second())
        .put("items", pair.items())
        .put("percentAgreement", pair.percentAgreement())
        .put("cohenKappa", kappa(pair.kappa()))
        .put("cohenKappaLinear", kappa(pair.kappaLinear()))
        .put("cohenKappaQuadratic", kappa(pair.kappaQuadratic()))
        .put("kappaMaximum", pair.kappaMaximum())
        .put("prevalenceIndex", pair.prevalenceIndex())
        .put("biasIndex", pair.biasIndex())
        .put("pabak", pair.pabak())
        .put("marginals", few ? null : marginals(pair.marginals()))
        .put("differences", few ? bias(pair.differences()) : differences(pair.differences()))
        .map();
  }

  /** A kappa without what stands beside it already. */
  private static @Nullable Map<String, Object> kappa(@Nullable Coefficient kappa) {
    if (kappa == null) {
      return null;
    }
    Map<String, Object> fields = CoefficientFields.of(kappa);
    fields.keySet().removeAll(Set.of("items", "observed", "expected"));
    if (kappa.itemsUsed() < LEAST_ITEMS) {
      fields.keySet().removeAll(Set.of("standardError", "low", "high", "interval", "noInterval"));
    }
    return fields;
  }

  private static @Nullable Map<String, Object> marginals(
      PairAgreement.@Nullable MarginalTest test) {
    return test == null
        ? null
        : new JsonObject()
            .put("test", test.degreesOfFreedom() == 1 ? "mcnemar" : "stuart-maxwell")
            .put("chi2", test.chi2())
            .put("df", test.degreesOfFreedom())
            .put("p", test.p())
            .map();
  }

  private static @Nullable Map<String, Object> differences(@Nullable BlandAltman differences) {
    return differences == null
        ? null
        : new JsonObject()
            .put("bias", limit(differences.bias(), differences.biasBounds()))
            .put("standardDeviation", differences.standardDeviation())
            .put("lowerLimit", limit(differences.lowerLimit(), differences.lowerBounds()))
            .put("upperLimit", limit(differences.upperLimit(), differences.upperBounds()))
            .map();
  }

  private static @Nullable Map<String, Object> bias(@Nullable BlandAltman differences) {
    return differences == null
        ? null
        : new JsonObject()
            .put("bias", new JsonObject().put("value", differences.bias()).map())
            .map();
  }

  private static Map<String, Object> limit(double value, Interval bounds) {
    JsonObject fields = new JsonObject().put("value", value);
    CoefficientFields.put(bounds, fields);
    return fields.map();
  }
}
