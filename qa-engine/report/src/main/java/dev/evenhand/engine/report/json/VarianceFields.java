package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.model.variance.VarianceComponents;

/** Components of variance and the decision study as JSON. */
final class VarianceFields {
  private VarianceFields() {}

  static JsonObject of(VarianceReport report) {
    JsonObject fields = new JsonObject();
    report
        .components()
        .forEach(
            (method, fit) ->
                fields.put(method.id(), FitFields.of(fit, VarianceFields::components)));
    return fields.put("decisionStudy", report.chosen().map(chosen -> studyOrNot(report, chosen)));
  }

  private static JsonObject studyOrNot(VarianceReport report, VarianceComponents chosen) {
    Reason noStudy = report.noStudy();
    return noStudy == null ? study(report, chosen) : FitFields.undefined(noStudy);
  }

  private static JsonObject components(VarianceComponents components) {
    return JsonObject.of("item", components.item())
        .put("reviewer", components.rater())
        .put("residual", components.residual())
        .put("items", components.items())
        .put("reviewers", components.raters())
        .put("ratings", components.ratings());
  }

  private static JsonObject study(VarianceReport report, VarianceComponents chosen) {
    return JsonObject.of("method", chosen.method().id())
        .list("curve", report.curve(), VarianceFields::point)
        .put("target", VarianceReport.TARGET)
        .put("reviewersToCompare", report.reviewersToCompare())
        .put("reviewersToJudge", report.reviewersToJudge());
  }

  private static JsonObject point(VarianceReport.Point point) {
    return JsonObject.of("reviewers", point.reviewers())
        .put("generalizability", point.generalizability())
        .put("dependability", point.dependability());
  }
}
