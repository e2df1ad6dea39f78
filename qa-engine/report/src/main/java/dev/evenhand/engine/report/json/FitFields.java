package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionModels;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
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
  static <T> @Nullable List<JsonObject> byCriterion(
      CalibrationReport report,
      @Nullable String method,
      Function<CriterionModels, @Nullable Estimate<T>> choose,
      Function<T, JsonObject> written) {
    List<JsonObject> all = new ArrayList<>();
    for (CriterionReport criterion : report.criteria()) {
      Estimate<T> fit = choose.apply(criterion.models());
      if (fit != null) {
        all.add(
            JsonObject.of("criterion", criterion.criterion())
                .put("method", method)
                .putAll(of(fit, written)));
      }
    }
    return all.isEmpty() ? null : all;
  }

  /** The fields of a model, or the reason why there is none. */
  static <T> JsonObject of(Estimate<T> fit, Function<T, JsonObject> written) {
    return fit.value().map(written).orElseGet(() -> undefined(fit.reason().orElseThrow()));
  }

  static JsonObject undefined(Reason why) {
    return JsonObject.of("undefined", why.code().name()).put("reason", why.text());
  }
}
