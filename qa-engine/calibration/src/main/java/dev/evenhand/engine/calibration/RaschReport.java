package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import java.util.List;
import java.util.Objects;

/**
 * The many-facet Rasch model of the criteria that are rated on one scale: each reviewer's severity
 * over all of them together, in logits.
 *
 * @param criteria on the one scale, in the order of the report; at least one
 * @param fit the model, its estimates corrected for the bias of joint maximum likelihood, or why
 *     there is none
 */
public record RaschReport(List<String> criteria, Estimate<ManyFacetRasch> fit) {
  public RaschReport {
    criteria = Copies.list(criteria, "criteria");
    Objects.requireNonNull(fit, "fit");
  }
}
