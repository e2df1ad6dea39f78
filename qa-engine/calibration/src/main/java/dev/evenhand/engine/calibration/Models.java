package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.consensus.DawidSkene;
import dev.evenhand.engine.model.severity.AdditiveSeverity;
import dev.evenhand.engine.model.severity.AgentScores;
import dev.evenhand.engine.model.variance.GageStudy;
import dev.evenhand.engine.model.variance.IntraclassEstimates;
import dev.evenhand.engine.model.variance.RemlIntervals;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.model.variance.VarianceMethod;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The models of a criterion, each fitted once. */
record Models(
    CriterionRatings criterion,
    double confidence,
    Estimate<IntraclassEstimates> reml,
    Coefficient agreement,
    Coefficient consistency) {
  private static final double PERCENT = 100;

  static Models of(CriterionRatings criterion, double confidence) {
    Estimate<IntraclassEstimates> reml =
        IntraclassEstimates.of(criterion.scores(), VarianceMethod.REML, confidence);
    return new Models(
        criterion,
        confidence,
        reml,
        coefficient(reml, IntraclassEstimates::agreement),
        coefficient(reml, IntraclassEstimates::consistency));
  }

  private static Coefficient coefficient(
      Estimate<IntraclassEstimates> reml, Function<IntraclassEstimates, Coefficient> of) {
    return reml.value()
        .map(of)
        .orElseGet(() -> Coefficient.undefined(reml.reason().orElseThrow(), null, 0));
  }

  /**
   * The models.
   *
   * @param agentByItem whose work the items are; empty if that is not to be told
   * @param smoothing of the consensus, or null for none
   */
  CriterionModels models(Map<String, String> agentByItem, @Nullable Double smoothing) {
    RatingTable scores = criterion.scores();
    RatingTable repeated = criterion.repeated();
    return new CriterionModels(
        severity(AdditiveSeverity.of(scores, confidence)),
        new VarianceReport(variance(), intervals(), agreement, consistency, null),
        repeated == null ? null : GageStudy.of(repeated),
        agentByItem.isEmpty() ? null : agents(scores, agentByItem),
        smoothing == null ? null : DawidSkene.of(criterion.ratings(), smoothing));
  }

  /** Those of scores in percent stay within 0 and 100. */
  private Estimate<AgentScores> agents(RatingTable scores, Map<String, String> agentByItem) {
    return criterion.kind() == CriterionKind.QUESTION
        ? AgentScores.of(scores, agentByItem, confidence)
        : AgentScores.of(scores, agentByItem, confidence, 0, PERCENT);
  }

  private static AdjustedSeverity severity(AdditiveSeverity model) {
    OptionalDouble variance = model.residualVariance();
    return new AdjustedSeverity(
        model.severities(),
        model.components(),
        variance.isPresent() ? variance.getAsDouble() : null,
        model.residualDegreesOfFreedom(),
        Map.of());
  }

  /** By ANOVA where ratings are complete, else by the methods that need not have all. */
  private Map<VarianceMethod, Estimate<VarianceComponents>> variance() {
    Map<VarianceMethod, Estimate<VarianceComponents>> byMethod =
        new EnumMap<>(VarianceMethod.class);
    RatingTable scores = criterion.scores();
    byMethod.put(VarianceMethod.ANOVA, VarianceComponents.of(scores, VarianceMethod.ANOVA));
    if (isIncomplete(byMethod.get(VarianceMethod.ANOVA))) {
      for (VarianceMethod method : List.of(VarianceMethod.SEQUENTIAL, VarianceMethod.HENDERSON)) {
        byMethod.put(method, VarianceComponents.of(scores, method));
      }
    }
    byMethod.put(VarianceMethod.REML, reml.map(IntraclassEstimates::components));
    return byMethod;
  }

  private Optional<RemlIntervals> intervals() {
    return reml.value()
        .map(IntraclassEstimates::components)
        .filter(found -> found.residual() > 0)
        .map(found -> RemlIntervals.of(criterion.scores(), found, confidence));
  }

  private static boolean isIncomplete(@Nullable Estimate<VarianceComponents> anova) {
    return anova != null
        && anova.reason().filter(why -> why.code() == UndefinedReason.INCOMPLETE).isPresent();
  }

  /** A coefficient that {@linkplain CoefficientId#needsModel needs a model}. */
  Coefficient coefficient(CoefficientId id) {
    return id == CoefficientId.ICC_A_1_REML ? agreement : consistency;
  }
}
