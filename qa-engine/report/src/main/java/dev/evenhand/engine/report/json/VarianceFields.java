package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.model.variance.VarianceMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Components of variance and the decision study as JSON. */
final class VarianceFields {
  private VarianceFields() {}

  static Map<String, Object> of(VarianceReport report) {
    JsonObject fields = new JsonObject();
    report.components().forEach((method, fit) -> fields.put(method.id(), components(fit)));
    report.chosen().ifPresent(chosen -> fields.put("decisionStudy", study(report, chosen)));
    return fields.map();
  }

  private static Map<String, Object> components(Estimate<VarianceComponents> fit) {
    Reason undefined = fit.reason().orElse(null);
    if (undefined != null) {
      return new JsonObject()
          .put("undefined", undefined.code().name())
          .put("reason", undefined.text())
          .map();
    }
    VarianceComponents components = fit.orElseThrow();
    return new JsonObject()
        .put("item", components.item())
        .put("reviewer", components.rater())
        .put("residual", components.residual())
        .put("items", components.items())
        .put("reviewers", components.raters())
        .put("ratings", components.ratings())
        .map();
  }

  private static Map<String, Object> study(VarianceReport report, VarianceComponents chosen) {
    VarianceMethod method = chosen.method();
    return new JsonObject()
        .put("method", method.id())
        .put("curve", report.curve().stream().map(VarianceFields::point).toList())
        .put("target", VarianceReport.TARGET)
        .put("reviewersToCompare", number(report.reviewersToCompare()))
        .put("reviewersToJudge", number(report.reviewersToJudge()))
        .map();
  }

  private static Map<String, Object> point(VarianceReport.Point point) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reviewers", point.reviewers());
    put(fields, "generalizability", point.generalizability());
    put(fields, "dependability", point.dependability());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, OptionalDouble value) {
    if (value.isPresent()) {
      fields.put(name, value.getAsDouble());
    }
  }

  private static @Nullable Long number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
