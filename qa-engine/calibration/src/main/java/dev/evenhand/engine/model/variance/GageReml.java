package dev.evenhand.engine.model.variance;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The fit by restricted maximum likelihood behind a {@link GageStudy} of ratings that are not
 * balanced.
 *
 * @param logLikelihood natural logarithm of the restricted likelihood, with all constants
 * @param interaction what items and raters leave unexplained of the means of repeated ratings, by
 *     least squares; before any pooling
 * @param repeatability how repeated ratings differ
 * @param interactionF mean square of the interaction over that of repeatability; empty if there is
 *     no freedom for an interaction
 * @param interactionP chance of such a ratio or a greater one without interaction, which is exact
 *     whatever is missing; 1 if there is no ratio
 * @param isPooled whether the interaction was counted as repeatability
 */
public record GageReml(
    double logLikelihood,
    GageAnova.Effect interaction,
    GageAnova.Effect repeatability,
    OptionalDouble interactionF,
    double interactionP,
    boolean isPooled) {
  public GageReml {
    Objects.requireNonNull(interaction, "interaction");
    Objects.requireNonNull(repeatability, "repeatability");
    Objects.requireNonNull(interactionF, "interactionF");
  }
}
