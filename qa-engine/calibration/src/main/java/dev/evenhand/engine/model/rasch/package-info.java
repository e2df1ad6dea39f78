/**
 * The many-facet Rasch model of ordered ratings: items, raters and criteria on one scale of logits,
 * with the fit of each and the fair average of each rater.
 *
 * <p>In goes a {@link dev.evenhand.engine.agreement.RatingTable}, or one for each criterion; out
 * comes {@link dev.evenhand.engine.model.rasch.ManyFacetRasch}, where to start, or the reason why
 * the ratings do not determine it.
 */
@NullMarked
package dev.evenhand.engine.model.rasch;

import org.jspecify.annotations.NullMarked;
