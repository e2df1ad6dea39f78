package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschComparison;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The many-facet Rasch model of the criteria that are rated on one scale: each reviewer's severity
 * over all of them together, in logits.
 *
 * @param criteria on the one scale, in the order of the report; at least one
 * @param fit the model, its estimates corrected for the bias of joint maximum likelihood, or why
 *     there is none
 * @param comparison where criteria have thresholds of their own: whether that is needed; empty if
 *     it can't be told
 */
public record RaschReport(
    List<String> criteria, Estimate<ManyFacetRasch> fit, Optional<RaschComparison> comparison) {
  public RaschReport {
    criteria = Copies.list(criteria, "criteria");
    Objects.requireNonNull(fit, "fit");
    Objects.requireNonNull(comparison, "comparison");
  }
}
