package dev.evenhand.engine.output;

import dev.evenhand.api.score.CriticalScore;
import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.ErrorCount;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.scoring.Accuracy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Errors and accuracy as JSON, by class. */
final class JsonErrors {
  private JsonErrors() {}

  /** What an evaluation has of critical questions; nothing for a card without any. */
  static JsonObject put(CriticalScore critical, JsonObject fields) {
    if (critical.errors().isEmpty()) {
      return fields;
    }
    return fields
        .put("criticalErrors", counts(critical, ErrorCount::errors))
        .put("criticalOpportunities", counts(critical, ErrorCount::opportunities))
        .put("criticalRatio", critical.ratio().map(Fraction::doubleValue).orElse(null));
  }

  private static Map<String, Object> counts(
      CriticalScore critical, ToLongFunction<ErrorCount> number) {
    Map<String, Object> counts = new LinkedHashMap<>();
    critical
        .errors()
        .forEach(
            (kind, count) -> {
              if (kind != ErrorClass.NON_CRITICAL) {
                counts.put(name(kind), number.applyAsLong(count));
              }
            });
    return counts;
  }

  /** The accuracy by class, or null if there is none to tell. */
  static @Nullable Map<String, Object> accuracy(Accuracy accuracy) {
    Map<String, Object> parts = new LinkedHashMap<>();
    accuracy.byClass().forEach((kind, part) -> parts.put(name(kind), fields(part)));
    return parts.isEmpty() ? null : parts;
  }

  private static Map<String, Object> fields(Accuracy.Part part) {
    return new JsonObject()
        .put("byUnit", part.byUnit().map(Fraction::doubleValue).orElse(null))
        .put("byOpportunity", part.byOpportunity().map(Fraction::doubleValue).orElse(null))
        .put("units", part.units())
        .put("clean", part.clean())
        .put("excluded", part.excluded() == 0 ? null : part.excluded())
        .put("errors", part.count().errors())
        .put("opportunities", part.count().opportunities())
        .map();
  }

  private static String name(ErrorClass kind) {
    return switch (kind) {
      case CUSTOMER -> "customer";
      case BUSINESS -> "business";
      case COMPLIANCE -> "compliance";
      case CRITICAL -> "critical";
      case NON_CRITICAL -> "nonCritical";
    };
  }
}
