/**
 * Cards, scores, explanations, comparisons and transfers as text for a terminal.
 *
 * <p>In go the results of {@code scoring}, {@code explain} and {@code compare}; out comes text that
 * is the same in every locale, with the numbers of the JSON, rounded. Start with {@link
 * dev.evenhand.engine.text.ScoreText} or {@link dev.evenhand.engine.text.CardText}.
 */
@NullMarked
package dev.evenhand.engine.text;

import org.jspecify.annotations.NullMarked;
