/**
 * Models of ratings: who is severe and by how much, what makes ratings vary, what items most likely
 * are, and how good agents are whoever rated them.
 *
 * <p>Start with {@link dev.evenhand.engine.model.AdditiveSeverity}, {@link
 * dev.evenhand.engine.model.VarianceComponents} or {@link dev.evenhand.engine.model.AgentScores}. A
 * model takes a {@link dev.evenhand.engine.agreement.RatingTable} and answers with numbers, or with
 * the reason why these ratings have none: never with a zero or a NaN in their place.
 *
 * <p>Tables are in a canonical order, so the order of the rows does not matter. The package is
 * pure: no clock, locale, input, output, logging or randomness. The words are those of the
 * literature: an <em>item</em> is rated by <em>raters</em> (our reviewers).
 */
@NullMarked
package dev.evenhand.engine.model;

import org.jspecify.annotations.NullMarked;
