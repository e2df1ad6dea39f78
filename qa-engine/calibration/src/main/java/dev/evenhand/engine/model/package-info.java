/**
 * What all models of ratings stand on: the numbers of a table, which raters are connected by items,
 * sums of squares, least squares, and what ratings must have for a model to be determined.
 *
 * <p>In goes a {@link dev.evenhand.engine.agreement.RatingTable}; out come its numbers in canonical
 * order, or the reason why they determine nothing. Start with {@link
 * dev.evenhand.engine.model.NumericRatings} and {@link dev.evenhand.engine.model.Identifiability}.
 * The models themselves are in packages below: {@code model.rasch}, {@code model.variance}, {@code
 * model.consensus} and {@code model.severity}. They do not know each other, and this package, which
 * is not exported, knows none of them.
 *
 * <p>A model answers with numbers, or with the reason why these ratings have none: never with a
 * zero or a NaN in their place. Models are pure: no clock, locale, input, output, logging or
 * randomness. The words are those of the literature: an <em>item</em> is rated by <em>raters</em>
 * (our reviewers).
 */
@NullMarked
package dev.evenhand.engine.model;

import org.jspecify.annotations.NullMarked;
