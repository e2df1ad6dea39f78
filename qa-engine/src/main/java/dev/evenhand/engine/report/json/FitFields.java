package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionModels;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.model.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A model of one criterion as JSON, or why there is none. */
final class FitFields {
  private FitFields() {}

  /**
   * A model of each criterion that has one asked for; null if none has.
   *
   * @param method what the model is called beside the criterion, or null
   */
  static <T> @Nullable List<Map<String, Object>> byCriterion(
      CalibrationReport report,
      @Nullable String method,
      Function<CriterionModels, @Nullable Fit<T>> choose,
      BiConsumer<JsonObject, T> write) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (CriterionReport criterion : report.criteria()) {
      Fit<T> fit = choose.apply(criterion.models());
      if (fit != null) {
        JsonObject fields =
            new JsonObject().put("criterion", criterion.criterion()).put("method", method);
        all.add(put(fields, fit, write).map());
      }
    }
    return all.isEmpty() ? null : all;
  }

  /** The fields of the model behind those that are there; else the reason. */
  static <T> JsonObject put(JsonObject fields, Fit<T> fit, BiConsumer<JsonObject, T> write) {
    if (fit instanceof Fit.Undefined<T> undefined) {
      return fields.put("undefined", undefined.reason().name()).put("reason", undefined.text());
    }
    write.accept(fields, fit.orElseThrow());
    return fields;
  }
}
