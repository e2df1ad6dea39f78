package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.calibration.judge.StandIn;
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
    StandIn stands = found.standIn();
    return JsonObject.of("criterion", found.criterion())
        .put("ratings", found.ratings())
        .put("besidePeople", CoefficientFields.of(found.besidePeople()))
        .put("mayStandIn", JsonObject.of("word", stands.id()).put("reason", stands.meaning()))
        .put(
            "alternativeAnnotatorTest",
            FitFields.of(found.test(), test -> fields(test, stands == StandIn.MAY)))
        .list("pairs", found.pairs(), PairFields::of);
  }

  /**
   * The test.
   *
   * @param passes whether the model passes it and nothing else rules it out
   */
  private static JsonObject fields(AlternativeAnnotator test, boolean passes) {
    return JsonObject.of("score", test.score().id())
        .put("epsilon", test.epsilon())
        .put("falseDiscoveryRate", test.falseDiscoveryRate())
        .put("passes", passes)
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
