package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionModels;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.json.JsonObject;
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
      Function<CriterionModels, @Nullable Estimate<T>> choose,
      BiConsumer<JsonObject, T> write) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (CriterionReport criterion : report.criteria()) {
      Estimate<T> fit = choose.apply(criterion.models());
      if (fit != null) {
        JsonObject fields =
            new JsonObject().put("criterion", criterion.criterion()).put("method", method);
        all.add(put(fields, fit, write).map());
      }
    }
    return all.isEmpty() ? null : all;
  }

  /** The fields of the model behind those that are there; else the reason. */
  static <T> JsonObject put(JsonObject fields, Estimate<T> fit, BiConsumer<JsonObject, T> write) {
    Reason undefined = fit.reason().orElse(null);
    if (undefined != null) {
      return fields.put("undefined", undefined.code().name()).put("reason", undefined.text());
    }
    write.accept(fields, fit.orElseThrow());
    return fields;
  }
}
