package dev.evenhand.engine.report.json;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A coefficient as JSON: a value with its interval, or a reason. */
final class CoefficientFields {
  private CoefficientFields() {}

  static Map<String, Object> of(Coefficient coefficient) {
    JsonObject fields = new JsonObject();
    Reason undefined = coefficient.reason().orElse(null);
    if (undefined != null) {
      fields
          .put("undefined", undefined.code().name())
          .put("reason", undefined.text())
          .put("observed", coefficient.observed());
    } else {
      fields.put("value", coefficient.orElseThrow());
      put(coefficient.bounds(), fields);
      fields.put("observed", coefficient.observed()).put("expected", coefficient.expected());
      coefficient.details().forEach(fields::put);
      fields.put("warnings", warnings(coefficient));
    }
    return fields.put("items", coefficient.itemsUsed()).map();
  }

  static @Nullable Map<String, Object> orNull(@Nullable Coefficient coefficient) {
    return coefficient == null ? null : of(coefficient);
  }

  /** Standard error and bounds, or why there are none. */
  private static void put(Estimate<Interval> bounds, JsonObject fields) {
    bounds.value().ifPresent(interval -> put(interval, fields));
    bounds.reason().ifPresent(why -> fields.put("noInterval", why.code().name()));
  }

  /** Standard error and bounds. */
  static void put(Interval interval, JsonObject fields) {
    fields
        .put("standardError", interval.standardError())
        .put("low", interval.low())
        .put("high", interval.high())
        .put("interval", interval.method().id());
  }

  private static @Nullable List<String> warnings(Coefficient coefficient) {
    return coefficient.warnings().isEmpty()
        ? null
        : coefficient.warnings().stream().map(Enum::name).sorted().toList();
  }
}
