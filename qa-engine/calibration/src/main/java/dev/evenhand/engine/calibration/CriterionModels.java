package dev.evenhand.engine.calibration;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.consensus.DawidSkene;
import dev.evenhand.engine.model.severity.AgentScores;
import dev.evenhand.engine.model.variance.GageStudy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What models say about the ratings of a criterion.
 *
 * @param severity of reviewers, adjusted for items and for each other
 * @param variance what makes ratings vary
 * @param gage repeatability and reproducibility; null unless reviewers rated items again
 * @param agents scores of agents, adjusted for who rated them; null unless it is told whose work
 *     the items are, and for the questions of a card, whose total and sections have them
 * @param consensus what items most likely are, and the errors of each reviewer; null unless that
 *     was asked for, and where values are numbers only or categories too many
 */
public record CriterionModels(
    AdjustedSeverity severity,
    VarianceReport variance,
    @Nullable Estimate<GageStudy> gage,
    @Nullable Estimate<AgentScores> agents,
    @Nullable Estimate<DawidSkene> consensus) {
  public CriterionModels {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(variance, "variance");
  }

  CriterionModels withSeverity(AdjustedSeverity other) {
    return new CriterionModels(other, variance, gage, agents, consensus);
  }

  CriterionModels withVariance(VarianceReport other) {
    return new CriterionModels(severity, other, gage, agents, consensus);
  }
}
