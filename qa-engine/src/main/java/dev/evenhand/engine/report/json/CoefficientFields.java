package dev.evenhand.engine.report.json;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.Uncertainty;
import dev.evenhand.engine.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A coefficient as JSON: a value with its interval, or a reason. */
final class CoefficientFields {
  private CoefficientFields() {}

  static Map<String, Object> of(Coefficient coefficient) {
    JsonObject fields = new JsonObject();
    if (coefficient instanceof Coefficient.Undefined undefined) {
      fields
          .put("undefined", undefined.reason().name())
          .put("reason", undefined.text())
          .put("observed", undefined.observed());
    } else if (coefficient instanceof Coefficient.Estimate estimate) {
      fields.put("value", estimate.value());
      put(estimate.uncertainty(), fields);
      fields.put("observed", estimate.observed()).put("expected", estimate.expected());
      estimate.details().forEach(fields::put);
      fields.put("warnings", warnings(estimate));
    }
    return fields.put("items", coefficient.itemsUsed()).map();
  }

  static @Nullable Map<String, Object> orNull(@Nullable Coefficient coefficient) {
    return coefficient == null ? null : of(coefficient);
  }

  /** Standard error and bounds, or why there are none. */
  static void put(Uncertainty uncertainty, JsonObject fields) {
    if (uncertainty instanceof Uncertainty.Bounds bounds) {
      fields
          .put("standardError", bounds.standardError())
          .put("low", bounds.low())
          .put("high", bounds.high())
          .put("interval", bounds.method().id());
    } else if (uncertainty instanceof Uncertainty.Unknown unknown) {
      fields.put("noInterval", unknown.reason().name());
    }
  }

  private static @Nullable List<String> warnings(Coefficient.Estimate estimate) {
    return estimate.warnings().isEmpty()
        ? null
        : estimate.warnings().stream().map(Enum::name).sorted().toList();
  }
}
