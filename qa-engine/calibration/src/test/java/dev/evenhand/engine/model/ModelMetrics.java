package dev.evenhand.engine.model;

import dev.evenhand.engine.model.consensus.AgreementScore;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import dev.evenhand.engine.model.consensus.DawidSkene;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschBias;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import dev.evenhand.engine.model.rasch.RaschSpread;
import dev.evenhand.engine.model.severity.AdditiveSeverity;
import dev.evenhand.engine.model.variance.DecisionStudy;
import dev.evenhand.engine.model.variance.GageMetrics;
import dev.evenhand.engine.model.variance.RemlModel;
import dev.evenhand.engine.model.variance.TwoFacetStudy;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.model.variance.VarianceMethod;
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
    if (metric.startsWith("grr") || set.equals("aiag_grr")) {
      return GageMetrics.value(PublishedModels.table(set), metric, field);
    }
    if (metric.startsWith("alt_test")) {
      return alternative(fit(set, metric, key -> alternativeAnnotator(key, metric)), field);
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
      case "anova" -> meanSquare(set, field);
      case "rater_raw_mean" -> fit(set, "rasch", ModelMetrics::rasch).observedAverages().get(field);
      case "rater_severity_mfrm" -> rasch(fit(set, "rasch", ModelMetrics::rasch), field);
      case "dawid_skene" -> dawidSkene(fit(set, "ds", ModelMetrics::dawidSkene), field);
      case "dawid_skene_map_label" ->
          Double.parseDouble(
              fit(set, "ds", ModelMetrics::dawidSkene).consensus(field).orElseThrow());
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

  private static ManyFacetRasch rasch(String set) {
    return ManyFacetRasch.of(PublishedModels.tablesByFacet(set), RaschBias.UNCORRECTED)
        .orElseThrow();
  }

  private static DawidSkene dawidSkene(String set) {
    return DawidSkene.of(PublishedModels.table(set)).orElseThrow();
  }

  private static AlternativeAnnotator alternativeAnnotator(String set, String metric) {
    double epsilon = Double.parseDouble(metric.substring(metric.indexOf("eps") + 3));
    return AlternativeAnnotator.of(
            PublishedModels.table(set), "AI", AgreementScore.ACCURACY, epsilon)
        .orElseThrow();
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
      case "severity" -> fit.severity(rater).estimate().orElseThrow();
      case "leniency" -> -fit.severity(rater).estimate().orElseThrow();
      default -> throw new IllegalArgumentException(field);
    };
  }

  /** What the components of complete data say about the mean squares they come from. */
  private static double meanSquare(String set, String field) {
    VarianceComponents found = components(set, VarianceMethod.ANOVA);
    return switch (field) {
      case "MSR" -> found.residual() + found.raters() * found.item();
      case "MSC" -> found.residual() + found.items() * found.rater();
      case "MSE" -> found.residual();
      case "MSW" -> components(set, VarianceMethod.ONE_WAY).residual();
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static double alternative(AlternativeAnnotator found, String field) {
    String human = field.substring(field.indexOf('.') + 1);
    return switch (field.replace("." + human, "")) {
      case "winning_rate" -> found.winningRate();
      case "avg_advantage" -> found.averageAdvantage();
      case "passes" -> found.passes() ? 1 : 0;
      case "advantage" -> comparison(found, human).advantage();
      case "p_values" -> comparison(found, human).p();
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static AlternativeAnnotator.Comparison comparison(
      AlternativeAnnotator found, String human) {
    return found.comparisons().stream()
        .filter(comparison -> comparison.human().equals(human))
        .findFirst()
        .orElseThrow();
  }

  private static double dawidSkene(DawidSkene found, String field) {
    String[] part = field.split("[.]", -1);
    return switch (part[0]) {
      case "loglik" -> found.logLikelihood();
      case "prior" -> found.prevalence().get(part[1]);
      case "posterior" -> found.posterior(part[1]).orElseThrow().get(part[2]);
      case "confusion" ->
          found
              .confusion(part[1], part[2].replace("true", ""), part[3].replace("obs", ""))
              .orElseThrow();
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static double rasch(ManyFacetRasch found, String field) {
    String name = field.substring(field.indexOf('.') + 1);
    return switch (field.replace("." + name, "")) {
      case "severity" -> found.severities().get(name).value();
      case "rater_se" -> found.severities().get(name).conditionalError();
      case "rater_infit" -> found.severities().get(name).infit();
      case "rater_outfit" -> found.severities().get(name).outfit();
      case "person" -> found.items().get(name).value();
      case "trait" -> found.criteria().get(name).value();
      case "thresholds" -> found.thresholds().get(Integer.parseInt(name) - 1);
      case "fair_average" -> found.fairAverages().get(name);
      case "fixed_chi2" -> asPrinted(found).chiSquare();
      case "fixed_df" -> found.raterSpread().degreesOfFreedom();
      case "rater_separation" -> asPrinted(found).separation();
      case "rater_reliability" -> asPrinted(found).reliability();
      case "loglik" -> found.logLikelihood();
      default -> throw new IllegalArgumentException(field);
    };
  }

  /** The spread as Facets prints it, from errors that take all other measures as known. */
  private static RaschSpread asPrinted(ManyFacetRasch found) {
    return RaschSpread.of(
        found.severities().values().stream()
            .map(
                one ->
                    new RaschMeasure(
                        one.value(),
                        one.conditionalError(),
                        one.conditionalError(),
                        one.infit(),
                        one.outfit(),
                        one.ratings()))
            .toList());
  }
}
