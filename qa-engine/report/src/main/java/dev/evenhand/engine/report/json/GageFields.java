package dev.evenhand.engine.report.json;

import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.model.variance.GageAnova;
import dev.evenhand.engine.model.variance.GageReml;
import dev.evenhand.engine.model.variance.GageSource;
import dev.evenhand.engine.model.variance.GageStudy;

/** Repeatability and reproducibility as JSON. */
final class GageFields {
  private GageFields() {}

  static JsonObject of(GageStudy study) {
    JsonObject sources = new JsonObject();
    for (GageSource source : GageSource.values()) {
      sources.put(source.id(), source(study, source));
    }
    return JsonObject.of("method", study.method().id())
        .put("sources", sources)
        .put("distinctCategories", study.distinctCategories())
        .put("verdict", study.verdict().id())
        .put("anova", study.anova().map(GageFields::anova))
        .put("reml", study.reml().map(GageFields::reml));
  }

  private static JsonObject source(GageStudy study, GageSource source) {
    return JsonObject.of("variance", study.variance(source))
        .put("contribution", study.contribution(source))
        .put("standardDeviation", study.standardDeviation(source))
        .put("studyVariation", study.studyVariation(source));
  }

  private static JsonObject anova(GageAnova anova) {
    return JsonObject.of("items", effect(anova.items()))
        .put("reviewers", effect(anova.raters()))
        .put("interaction", effect(anova.interaction()))
        .put("repeatability", effect(anova.repeatability()))
        .put("interactionF", anova.interactionF())
        .put("interactionP", anova.interactionP())
        .put("interactionPooled", anova.isPooled());
  }

  private static JsonObject reml(GageReml reml) {
    return JsonObject.of("logLikelihood", reml.logLikelihood())
        .put("interaction", effect(reml.interaction()))
        .put("repeatability", effect(reml.repeatability()))
        .put("interactionF", reml.interactionF())
        .put("interactionP", reml.interactionP())
        .put("interactionPooled", reml.isPooled());
  }

  private static JsonObject effect(GageAnova.Effect effect) {
    return JsonObject.of("squares", effect.squares()).put("df", effect.degreesOfFreedom());
  }
}
