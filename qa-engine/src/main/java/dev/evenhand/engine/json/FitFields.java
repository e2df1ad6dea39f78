package dev.evenhand.engine.json;

import dev.evenhand.engine.model.Fit;
import java.util.function.BiConsumer;

/** A model of one criterion as JSON, or why there is none. */
final class FitFields {
  private FitFields() {}

  /** The fields of the model behind those that are there; else the reason. */
  static <T> JsonText.Fields put(
      JsonText.Fields fields, Fit<T> fit, BiConsumer<JsonText.Fields, T> write) {
    if (fit instanceof Fit.Undefined<T> undefined) {
      return fields.put("undefined", undefined.reason().name()).put("reason", undefined.text());
    }
    write.accept(fields, fit.orElseThrow());
    return fields;
  }
}
