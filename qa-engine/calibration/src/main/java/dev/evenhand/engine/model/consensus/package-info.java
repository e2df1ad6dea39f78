/**
 * What several raters together hold to be true: the likely category of each item and the error
 * rates of each rater, and whether a model may stand in for a human rater.
 *
 * <p>In goes a {@link dev.evenhand.engine.agreement.RatingTable}; out come {@link
 * dev.evenhand.engine.model.consensus.DawidSkene}, where to start, or {@link
 * dev.evenhand.engine.model.consensus.AlternativeAnnotator}, or the reason why the ratings do not
 * determine them.
 */
@NullMarked
package dev.evenhand.engine.model.consensus;

import org.jspecify.annotations.NullMarked;
