package dev.evenhand.engine.output;

import com.google.common.base.CaseFormat;
import dev.evenhand.api.score.CriticalScore;
import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.ErrorCount;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.scoring.Accuracy;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Errors and accuracy as JSON, by class. */
final class JsonErrors {
  private JsonErrors() {}

  /** What an evaluation has of critical questions; nothing for a card without any. */
  static JsonObject of(CriticalScore critical) {
    if (critical.errors().isEmpty()) {
      return new JsonObject();
    }
    return JsonObject.of("criticalErrors", counts(critical, ErrorCount::errors))
        .put("criticalOpportunities", counts(critical, ErrorCount::opportunities))
        .put("criticalRatio", critical.ratio());
  }

  private static JsonObject counts(CriticalScore critical, ToLongFunction<ErrorCount> number) {
    JsonObject counts = new JsonObject();
    critical.errors().forEach((kind, count) -> counts.put(name(kind), number.applyAsLong(count)));
    return counts.without(name(ErrorClass.NON_CRITICAL));
  }

  /** The accuracy by class, or null if there is none to tell. */
  static @Nullable JsonObject accuracy(Accuracy accuracy) {
    JsonObject parts = new JsonObject();
    accuracy.byClass().forEach((kind, part) -> parts.put(name(kind), fields(part)));
    return parts.map().isEmpty() ? null : parts;
  }

  private static JsonObject fields(Accuracy.Part part) {
    return JsonObject.of("byUnit", part.byUnit())
        .put("byOpportunity", part.byOpportunity())
        .put("units", part.units())
        .put("clean", part.clean())
        .put("excluded", part.excluded() == 0 ? null : part.excluded())
        .put("errors", part.count().errors())
        .put("opportunities", part.count().opportunities());
  }

  private static String name(ErrorClass kind) {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, kind.name());
  }
}
