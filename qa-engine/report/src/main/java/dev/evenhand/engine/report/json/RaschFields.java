package dev.evenhand.engine.report.json;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import dev.evenhand.engine.model.rasch.RaschSpread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The many-facet Rasch model as JSON. */
final class RaschFields {
  private RaschFields() {}

  /** By scale; null if there is none. */
  static @Nullable List<Map<String, Object>> of(CalibrationReport report) {
    return report.rasch().isEmpty() ? null : report.rasch().stream().map(RaschFields::of).toList();
  }

  private static Map<String, Object> of(RaschReport report) {
    return FitFields.put(
            new JsonObject()
                .put("criteria", report.criteria())
                .put("method", "joint-maximum-likelihood"),
            report.fit(),
            RaschFields::put)
        .map();
  }

  private static void put(JsonObject fields, ManyFacetRasch model) {
    fields
        .put("biasCorrection", model.bias().id())
        .put("biasFactor", model.biasFactor())
        .put("ratings", model.ratings())
        .put("iterations", model.iterations())
        .put("logLikelihood", model.logLikelihood())
        .put("categories", model.categories().stream().map(Category::label).toList())
        .put("thresholds", JsonText.onOneLine(model.thresholds()))
        .put("reviewers", reviewers(model))
        .put("reviewerSpread", spread(model.raterSpread()))
        .put("difficulty", model.criteria().isEmpty() ? null : measures(model.criteria()))
        .put("criterionSpread", model.criterionSpread().map(RaschFields::spread).orElse(null))
        .put("itemSpread", spread(model.itemSpread()))
        .put("items", measures(model.items()))
        .put("extremeItems", model.extremeItems())
        .put("extremeReviewers", model.extremeRaters())
        .put("extremeCriteria", model.extremeCriteria());
  }

  private static List<Object> reviewers(ManyFacetRasch model) {
    List<Object> all = new ArrayList<>();
    model
        .severities()
        .forEach(
            (reviewer, severity) ->
                all.add(
                    JsonText.onOneLine(
                        new JsonObject()
                            .put("reviewer", reviewer)
                            .putAll(measure(severity))
                            .put("fairAverage", model.fairAverages().get(reviewer))
                            .put("observedAverage", model.observedAverages().get(reviewer))
                            .map())));
    return all;
  }

  private static Map<String, Object> measures(Map<String, RaschMeasure> measures) {
    Map<String, Object> fields = new LinkedHashMap<>();
    measures.forEach((name, one) -> fields.put(name, JsonText.onOneLine(measure(one).map())));
    return fields;
  }

  private static JsonObject measure(RaschMeasure measure) {
    return new JsonObject()
        .put("logits", measure.value())
        .put("standardError", measure.standardError())
        .put("infit", measure.infit())
        .put("outfit", measure.outfit())
        .put("ratings", measure.ratings());
  }

  private static Map<String, Object> spread(RaschSpread spread) {
    return new JsonObject()
        .put("separation", spread.separation())
        .put("reliability", spread.reliability())
        .put("chi2", spread.chiSquare())
        .put("df", spread.degreesOfFreedom())
        .put("p", spread.p())
        .map();
  }
}
