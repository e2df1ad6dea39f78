package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models among the reviewers beside the people, as JSON. */
final class ModelReviewerFields {
  private ModelReviewerFields() {}

  /** By model; null if there is none. */
  static @Nullable List<Map<String, Object>> of(CalibrationReport report) {
    return report.modelReviewers().isEmpty()
        ? null
        : report.modelReviewers().stream().map(ModelReviewerFields::of).toList();
  }

  private static Map<String, Object> of(ModelReviewer model) {
    return new JsonObject()
        .put("reviewer", model.reviewer())
        .put("criteria", model.criteria().stream().map(ModelReviewerFields::criterion).toList())
        .map();
  }

  private static Map<String, Object> criterion(ModelReviewer.OnCriterion found) {
    return new JsonObject()
        .put("criterion", found.criterion())
        .put("ratings", found.ratings())
        .put("besidePeople", CoefficientFields.of(found.besidePeople()))
        .put(
            "alternativeAnnotatorTest",
            FitFields.put(new JsonObject(), found.test(), ModelReviewerFields::put).map())
        .put("pairs", found.pairs().stream().map(PairFields::of).toList())
        .map();
  }

  private static void put(JsonObject fields, AlternativeAnnotator test) {
    fields
        .put("score", test.score().id())
        .put("epsilon", test.epsilon())
        .put("falseDiscoveryRate", test.falseDiscoveryRate())
        .put("passes", test.passes())
        .put("winningRate", test.winningRate())
        .put("averageAdvantage", test.averageAdvantage())
        .put("people", test.comparisons().stream().map(ModelReviewerFields::comparison).toList())
        .put("untested", test.untested());
  }

  private static Object comparison(AlternativeAnnotator.Comparison comparison) {
    return JsonText.onOneLine(
        new JsonObject()
            .put("reviewer", comparison.human())
            .put("items", comparison.items())
            .put("advantage", comparison.advantage())
            .put("difference", comparison.difference())
            .put("test", comparison.method().id())
            .put("p", comparison.p())
            .put("beaten", comparison.isBeaten())
            .map());
  }
}
