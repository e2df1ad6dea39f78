package dev.evenhand.engine.calibration;

import java.util.Objects;

/**
 * What models say about the ratings of a criterion.
 *
 * @param severity of reviewers, adjusted for items and for each other
 * @param variance what makes ratings vary
 */
public record CriterionModels(AdjustedSeverity severity, VarianceReport variance) {
  public CriterionModels {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(variance, "variance");
  }
}
