/**
 * What makes ratings vary: components of variance with intraclass correlations, studies of how many
 * reviewers or items it takes, and Gage R&amp;R of repeated ratings.
 *
 * <p>In goes a {@link dev.evenhand.engine.agreement.RatingTable}; out come components, or the
 * reason why the ratings do not determine them. Start with {@link
 * dev.evenhand.engine.model.variance.VarianceComponents}; {@link
 * dev.evenhand.engine.model.variance.IntraclassEstimates} has the intervals, {@link
 * dev.evenhand.engine.model.variance.GageStudy} the repeated ratings.
 */
@NullMarked
package dev.evenhand.engine.model.variance;

import org.jspecify.annotations.NullMarked;
