package dev.evenhand.engine.report.json;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.OwnAgreement;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.json.JsonObject;
import java.util.OptionalDouble;

/** A coefficient as JSON: a value with its interval, or a reason. */
final class CoefficientFields {
  private CoefficientFields() {}

  static JsonObject of(Coefficient coefficient) {
    JsonObject fields = coefficient.reason().map(FitFields::undefined).orElseGet(JsonObject::new);
    if (coefficient.reason().isPresent()) {
      fields.put("observed", coefficient.observed());
    } else {
      Estimate<Interval> bounds = coefficient.bounds();
      fields
          .put("value", coefficient.orElseThrow())
          .putAll(bounds.value().map(CoefficientFields::bounds).orElseGet(JsonObject::new))
          .put("noInterval", bounds.reason().map(why -> why.code().name()))
          .put("observed", coefficient.observed())
          .put("expected", coefficient.expected())
          .putAll(testOfChance(coefficient));
      coefficient.details().forEach(fields::put);
      fields.listIfAny(
          "warnings", coefficient.warnings().stream().map(Enum::name).sorted().toList(), w -> w);
    }
    return fields.put("items", coefficient.itemsUsed());
  }

  /** One of one's own. */
  static JsonObject of(OwnAgreement own) {
    JsonObject fields = JsonObject.of("id", own.id()).put("title", own.title());
    return own.value()
        .value()
        .map(
            value ->
                fields
                    .put("value", value)
                    .putAll(
                        own.bounds()
                            .value()
                            .map(CoefficientFields::bounds)
                            .orElseGet(JsonObject::new))
                    .put("noInterval", own.bounds().reason().map(why -> why.code().name())))
        .orElseGet(() -> fields.putAll(FitFields.undefined(own.value().reason().orElseThrow())));
  }

  /** The test of no agreement beyond chance, two-sided, by its own standard error. */
  private static JsonObject testOfChance(Coefficient coefficient) {
    OptionalDouble z = coefficient.z();
    return z.isEmpty() || coefficient.interval().isEmpty()
        ? new JsonObject()
        : JsonObject.of("nullStandardError", coefficient.nullStandardError())
            .put("z", z.getAsDouble())
            .put("pOfChance", coefficient.pOfChance());
  }

  /** Standard error and bounds. */
  static JsonObject bounds(Interval interval) {
    return JsonObject.of("standardError", interval.standardError())
        .put("low", interval.low())
        .put("high", interval.high())
        .put("interval", interval.method().id());
  }
}
