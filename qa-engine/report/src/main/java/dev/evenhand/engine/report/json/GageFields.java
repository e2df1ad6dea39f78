package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionModels;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.model.variance.GageAnova;
import dev.evenhand.engine.model.variance.GageSource;
import dev.evenhand.engine.model.variance.GageStudy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Repeatability and reproducibility as JSON. */
final class GageFields {
  private GageFields() {}

  /** By criterion; null if nothing was rated again. */
  static @Nullable List<Map<String, Object>> of(CalibrationReport report) {
    return FitFields.byCriterion(report, null, CriterionModels::gage, GageFields::put);
  }

  private static void put(JsonObject fields, GageStudy study) {
    Map<String, Object> sources = new LinkedHashMap<>();
    for (GageSource source : GageSource.values()) {
      sources.put(source.id(), source(study, source));
    }
    OptionalLong categories = study.distinctCategories();
    fields
        .put("method", "anova")
        .put("sources", sources)
        .put("distinctCategories", categories.isPresent() ? categories.getAsLong() : null)
        .put("verdict", study.verdict().id())
        .put("anova", study.anova().map(GageFields::anova).orElse(null));
  }

  private static Map<String, Object> source(GageStudy study, GageSource source) {
    return new JsonObject()
        .put("variance", study.variance(source))
        .put("contribution", study.contribution(source))
        .put("standardDeviation", study.standardDeviation(source))
        .put("studyVariation", study.studyVariation(source))
        .map();
  }

  private static Map<String, Object> anova(GageAnova anova) {
    OptionalDouble f = anova.interactionF();
    return new JsonObject()
        .put("items", effect(anova.items()))
        .put("reviewers", effect(anova.raters()))
        .put("interaction", effect(anova.interaction()))
        .put("repeatability", effect(anova.repeatability()))
        .put("interactionF", f.isPresent() ? f.getAsDouble() : null)
        .put("interactionP", anova.interactionP())
        .put("interactionPooled", anova.isPooled())
        .map();
  }

  private static Map<String, Object> effect(GageAnova.Effect effect) {
    return new JsonObject()
        .put("squares", effect.squares())
        .put("df", effect.degreesOfFreedom())
        .map();
  }
}
