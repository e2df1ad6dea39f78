package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;

/** The models among the reviewers beside the people, as JSON. */
final class ModelReviewerFields {
  private ModelReviewerFields() {}

  static JsonObject of(ModelReviewer model) {
    return JsonObject.of("reviewer", model.reviewer())
        .list("criteria", model.criteria(), ModelReviewerFields::criterion);
  }

  private static JsonObject criterion(ModelReviewer.OnCriterion found) {
    return JsonObject.of("criterion", found.criterion())
        .put("ratings", found.ratings())
        .put("besidePeople", CoefficientFields.of(found.besidePeople()))
        .put("alternativeAnnotatorTest", FitFields.of(found.test(), ModelReviewerFields::fields))
        .list("pairs", found.pairs(), PairFields::of);
  }

  private static JsonObject fields(AlternativeAnnotator test) {
    return JsonObject.of("score", test.score().id())
        .put("epsilon", test.epsilon())
        .put("falseDiscoveryRate", test.falseDiscoveryRate())
        .put("passes", test.passes())
        .put("winningRate", test.winningRate())
        .put("averageAdvantage", test.averageAdvantage())
        .list("people", test.comparisons(), ModelReviewerFields::comparison)
        .put("untested", test.untested());
  }

  private static Object comparison(AlternativeAnnotator.Comparison comparison) {
    return JsonObject.of("reviewer", comparison.human())
        .put("items", comparison.items())
        .put("advantage", comparison.advantage())
        .put("difference", comparison.difference())
        .put("test", comparison.method().id())
        .put("p", comparison.p())
        .put("beaten", comparison.isBeaten())
        .onOneLine();
  }
}
