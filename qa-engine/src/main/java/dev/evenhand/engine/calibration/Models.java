package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.model.AdditiveSeverity;
import dev.evenhand.engine.model.Fit;
import dev.evenhand.engine.model.VarianceComponents;
import dev.evenhand.engine.model.VarianceMethod;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Fits the models of a criterion. */
final class Models {
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
}
