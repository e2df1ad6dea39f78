package dev.evenhand.engine.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Which model answers which metric of published-models/expected.json. */
final class ModelMetrics {
  private static final Map<String, Object> FITS = new ConcurrentHashMap<>();

  private ModelMetrics() {}

  static double value(String set, String metric, String field) {
    if (set.equals("brennan2001_synthetic3")) {
      return occasions(fit(set, "p x i x o", ModelMetrics::twoFacets), metric, field);
    }
    return switch (metric) {
      case "varcomp_anova" -> component(components(set, VarianceMethod.ANOVA), field);
      case "varcomp_type1_vca" -> component(components(set, VarianceMethod.SEQUENTIAL), field);
      case "varcomp_reml" -> reml(fit(set, "reml", ModelMetrics::remlModel), field);
      case "rater_blup_reml" -> fit(set, "reml", ModelMetrics::remlModel).raterEffects().get(field);
      case "icc_reml.ICCA1" ->
          fit(set, "reml", ModelMetrics::remlModel).components().absoluteAgreement().orElseThrow();
      case "icc_reml.ICCC1" ->
          fit(set, "reml", ModelMetrics::remlModel).components().consistency().orElseThrow();
      case "gtheory_pxr", "gtheory" -> study(components(set, VarianceMethod.ANOVA), field);
      case "rater_severity_additive" -> severity(fit(set, metric, ModelMetrics::additive), field);
      default -> throw new IllegalArgumentException(metric);
    };
  }

  /** Fits once for all fields of a metric. */
  @SuppressWarnings("unchecked")
  private static <T> T fit(String set, String metric, Function<String, T> fitting) {
    return (T) FITS.computeIfAbsent(set + " " + metric, key -> fitting.apply(set));
  }

  private static AdditiveSeverity additive(String set) {
    return AdditiveSeverity.of(PublishedModels.tableOfItemsByFacet(set));
  }

  private static RemlModel remlModel(String set) {
    return RemlModel.of(PublishedModels.table(set)).orElseThrow();
  }

  private static VarianceComponents components(String set, VarianceMethod method) {
    return fit(
        set,
        method.id(),
        key -> VarianceComponents.of(PublishedModels.table(key), method).orElseThrow());
  }

  private static TwoFacetStudy twoFacets(String set) {
    return TwoFacetStudy.of(PublishedModels.tablesByFacet(set)).orElseThrow();
  }

  private static double component(VarianceComponents components, String field) {
    return switch (field) {
      case "item", "sigma2_p" -> components.item();
      case "rater", "sigma2_i" -> components.rater();
      case "residual", "sigma2_pi" -> components.residual();
      case "item_trunc0" -> Math.max(0, components.item());
      case "rater_trunc0" -> Math.max(0, components.rater());
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static double reml(RemlModel model, String field) {
    return switch (field) {
      case "mu" -> model.mean();
      case "loglik" -> model.logLikelihood();
      default -> component(model.components(), field);
    };
  }

  private static double study(VarianceComponents components, String field) {
    if (field.startsWith("sigma2")) {
      return component(components, field);
    }
    int raters = Integer.parseInt(field.substring(field.indexOf('_') + 1));
    DecisionStudy study = components.decisionStudy();
    return (field.startsWith("Phi") ? study.dependability(raters) : study.generalizability(raters))
        .orElseThrow();
  }

  /** Brennan's table 3.1. REML of balanced data is ANOVA if no component is below 0. */
  private static double occasions(TwoFacetStudy study, String metric, String field) {
    if (metric.startsWith("gtheory.d_")) {
      String[] design = metric.replace("gtheory.d_", "").split("[io_]+", -1);
      TwoFacetStudy.Decision decision =
          study.decide(Integer.parseInt(design[0]), Integer.parseInt(design[1]));
      return switch (field) {
        case "Erho2" -> decision.generalizability().orElseThrow();
        case "Phi" -> decision.dependability().orElseThrow();
        case "sigma2_rel" -> decision.relativeError();
        case "sigma2_abs" -> decision.absoluteError();
        default -> throw new IllegalArgumentException(field);
      };
    }
    TwoFacetStudy.Effect effect =
        switch (field) {
          case "p" -> TwoFacetStudy.Effect.ITEM;
          case "i" -> TwoFacetStudy.Effect.RATER;
          case "o" -> TwoFacetStudy.Effect.OCCASION;
          case "pi" -> TwoFacetStudy.Effect.ITEM_BY_RATER;
          case "po" -> TwoFacetStudy.Effect.ITEM_BY_OCCASION;
          case "io" -> TwoFacetStudy.Effect.RATER_BY_OCCASION;
          default -> TwoFacetStudy.Effect.RESIDUAL;
        };
    return metric.equals("mean_squares") ? study.meanSquare(effect) : study.component(effect);
  }

  private static double severity(AdditiveSeverity fit, String field) {
    String rater = field.substring(field.indexOf('.') + 1);
    return switch (field.replace("." + rater, "")) {
      case "components" -> fit.components().size();
      case "connected" -> fit.isConnected() ? 1 : 0;
      case "resid_df" -> fit.residualDegreesOfFreedom();
      case "resid_var" -> fit.residualVariance().orElseThrow();
      case "severity" -> fit.severity(rater).estimate().orElseThrow().value();
      case "leniency" -> -fit.severity(rater).estimate().orElseThrow().value();
      default -> throw new IllegalArgumentException(field);
    };
  }
}
