package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.CoefficientWarning;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.Uncertainty;
import dev.evenhand.engine.agreement.UndefinedReason;
import dev.evenhand.engine.model.AdditiveSeverity;
import dev.evenhand.engine.model.Fit;
import dev.evenhand.engine.model.VarianceComponents;
import dev.evenhand.engine.model.VarianceMethod;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/** Fits the models of a criterion. */
final class Models {
  private static final int FEW_ITEMS = 30;

  private Models() {}

  static CriterionModels of(RatingTable scores, double confidence) {
    return new CriterionModels(
        severity(AdditiveSeverity.of(scores, confidence)), new VarianceReport(variance(scores)));
  }

  private static AdjustedSeverity severity(AdditiveSeverity model) {
    OptionalDouble variance = model.residualVariance();
    return new AdjustedSeverity(
        model.severities(),
        model.components(),
        variance.isPresent() ? variance.getAsDouble() : null,
        model.residualDegreesOfFreedom());
  }

  private static Map<VarianceMethod, Fit<VarianceComponents>> variance(RatingTable scores) {
    Map<VarianceMethod, Fit<VarianceComponents>> byMethod = new EnumMap<>(VarianceMethod.class);
    for (VarianceMethod method : List.of(VarianceMethod.ANOVA, VarianceMethod.REML)) {
      byMethod.put(method, VarianceComponents.of(scores, method));
    }
    return byMethod;
  }

  /** An intraclass correlation by REML, or why there is none. */
  static Coefficient coefficient(CoefficientId id, VarianceReport variance) {
    Fit<VarianceComponents> fit =
        Objects.requireNonNull(variance.components().get(VarianceMethod.REML));
    if (fit instanceof Fit.Undefined<VarianceComponents> undefined) {
      return new Coefficient.Undefined(undefined.reason(), undefined.text(), null, 0);
    }
    VarianceComponents components = fit.orElseThrow();
    OptionalDouble value =
        id == CoefficientId.ICC_A_1_REML
            ? components.absoluteAgreement()
            : components.consistency();
    if (value.isEmpty()) {
      return new Coefficient.Undefined(
          UndefinedReason.NO_VARIATION,
          "neither items nor what is left over vary",
          null,
          components.items());
    }
    return new Coefficient.Estimate(
        value.getAsDouble(),
        new Uncertainty.Unknown(UndefinedReason.NO_INTERVAL, "no interval in closed form"),
        null,
        null,
        null,
        components.items(),
        components.items() < FEW_ITEMS ? Set.of(CoefficientWarning.FEW_ITEMS) : Set.of());
  }
}
