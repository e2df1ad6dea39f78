package dev.evenhand.engine.report.json;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionModels;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.model.consensus.DawidSkene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What items most likely are, and the errors of each reviewer, as JSON. */
final class ConsensusFields {
  private ConsensusFields() {}

  /** By criterion; null if none was asked for. */
  static @Nullable List<Map<String, Object>> of(CalibrationReport report) {
    return FitFields.byCriterion(
        report, "dawid-skene", CriterionModels::consensus, ConsensusFields::put);
  }

  private static void put(JsonObject fields, DawidSkene model) {
    fields
        .put("smoothing", model.smoothing())
        .put("iterations", model.iterations())
        .put("logLikelihood", model.logLikelihood())
        .put("prevalence", model.prevalence())
        .put("reviewers", model.raters().stream().map(name -> reviewer(model, name)).toList())
        .put("items", model.ratedItems().stream().map(item -> item(model, item)).toList());
  }

  private static Map<String, Object> reviewer(DawidSkene model, String reviewer) {
    Map<String, Object> confusion = new LinkedHashMap<>();
    for (Category truth : model.categories()) {
      Map<String, Double> given = new LinkedHashMap<>();
      for (Category category : model.categories()) {
        OptionalDouble chance = model.confusion(reviewer, truth.label(), category.label());
        if (chance.isPresent()) {
          given.put(category.label(), chance.getAsDouble());
        }
      }
      if (!given.isEmpty()) {
        confusion.put(truth.label(), JsonText.onOneLine(given));
      }
    }
    OptionalDouble accuracy = model.accuracy(reviewer);
    return new JsonObject()
        .put("reviewer", reviewer)
        .put("accuracy", accuracy.isPresent() ? accuracy.getAsDouble() : null)
        .put("confusion", confusion)
        .map();
  }

  private static Object item(DawidSkene model, String item) {
    return JsonText.onOneLine(
        new JsonObject()
            .put("item", item)
            .put("consensus", model.consensus(item).orElse(null))
            .put("posterior", model.posterior(item).orElse(null))
            .map());
  }
}
