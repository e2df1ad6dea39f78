package dev.evenhand.engine.report.json;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.CategoryAgreement;
import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A criterion's report as JSON. */
final class CriterionFields {
  private CriterionFields() {}

  static Map<String, Object> of(CriterionReport criterion, boolean score) {
    Map<String, Object> coefficients = new LinkedHashMap<>();
    criterion
        .coefficients()
        .forEach((id, found) -> coefficients.put(id.id(), CoefficientFields.of(found)));
    return new JsonObject()
        .put("criterion", criterion.criterion())
        .put("title", criterion.title())
        .put("kind", criterion.kind().name().toLowerCase(Locale.ROOT))
        .put("scale", criterion.main().name().toLowerCase(Locale.ROOT))
        .put("items", criterion.items())
        .put("reviewers", criterion.reviewers().size())
        .put("ratings", criterion.ratings())
        .put("missing", criterion.missing())
        .put("categories", criterion.categories().stream().map(Category::label).toList())
        .put("categoriesFrom", criterion.declared() ? "declaration" : "data")
        .put("coefficients", coefficients)
        .put("byCategory", byCategory(criterion.byCategory()))
        .put("pairs", criterion.pairs().stream().map(PairFields::of).toList())
        .put("severityModel", severity(criterion.severity()))
        .put("harshest", score ? criterion.harshest().orElse(null) : null)
        .map();
  }

  private static @Nullable List<Map<String, Object>> byCategory(List<CategoryAgreement> all) {
    return all.isEmpty() ? null : all.stream().map(CriterionFields::category).toList();
  }

  private static Map<String, Object> category(CategoryAgreement agreement) {
    return new JsonObject()
        .put("category", agreement.category().label())
        .put("ratings", agreement.ratings())
        .put("fleissKappa", CoefficientFields.of(agreement.fleissKappa()))
        .put("specificAgreement", CoefficientFields.of(agreement.specificAgreement()))
        .map();
  }

  private static Map<String, Object> severity(AdjustedSeverity severity) {
    return new JsonObject()
        .put("method", "additive")
        .put("connected", severity.isConnected())
        .put("components", severity.components())
        .put("residualVariance", severity.residualVariance())
        .put("residualDf", severity.residualDegreesOfFreedom())
        .map();
  }
}
