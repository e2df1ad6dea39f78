package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.model.variance.VarianceMethod;

/** Components of variance and the decision study as JSON. */
final class VarianceFields {
  private VarianceFields() {}

  static JsonObject of(VarianceReport report) {
    JsonObject fields = new JsonObject();
    report
        .components()
        .forEach(
            (method, fit) ->
                fields.put(
                    method.id(),
                    FitFields.of(fit, VarianceFields::components)
                        .putAll(method == VarianceMethod.REML ? reml(report) : new JsonObject())));
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

  private static JsonObject reml(VarianceReport report) {
    return report
        .reml()
        .map(
            found ->
                JsonObject.of("logLikelihood", found.logLikelihood())
                    .put(
                        "intervals",
                        JsonObject.of("item", interval(found.item()))
                            .put("reviewer", interval(found.rater()))
                            .put("residual", interval(found.residual()))))
        .orElseGet(JsonObject::new);
  }

  private static JsonObject interval(Estimate<Interval> bounds) {
    return FitFields.of(bounds, CoefficientFields::bounds);
  }

  private static JsonObject study(VarianceReport report, VarianceComponents chosen) {
    return JsonObject.of("method", chosen.method().id())
        .list("curve", report.curve(), VarianceFields::point)
        .put("target", VarianceReport.TARGET)
        .put("reviewersToCompare", report.reviewersToCompare())
        .put("reviewersToJudge", report.reviewersToJudge())
        .put("reviewersToCompareBounds", report.neededToCompare().map(VarianceFields::needed))
        .put("reviewersToJudgeBounds", report.neededToJudge().map(VarianceFields::needed));
  }

  private static JsonObject point(VarianceReport.Point point) {
    return JsonObject.of("reviewers", point.reviewers())
        .put("generalizability", point.generalizability())
        .put("dependability", point.dependability())
        .put("generalizabilityBounds", point.generalizabilityBounds().map(VarianceFields::bounds))
        .put("dependabilityBounds", point.dependabilityBounds().map(VarianceFields::bounds));
  }

  private static JsonObject bounds(Interval interval) {
    return JsonObject.of("low", interval.low()).put("high", interval.high());
  }

  /** Without a "most" no number may be enough. */
  private static JsonObject needed(VarianceReport.Needed needed) {
    return JsonObject.of("fewest", needed.fewest()).put("most", needed.most());
  }
}
