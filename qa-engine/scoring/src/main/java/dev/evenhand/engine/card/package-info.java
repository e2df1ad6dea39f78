/**
 * Scorecards as JSON.
 *
 * <p>In go bytes or a file, out comes a scorecard that breaks no rule, or every problem of the file
 * at once, with line and column; and the way back. Start with {@link
 * dev.evenhand.engine.card.JsonScorecards}; each part of a card is read and written in one place,
 * its {@code …Format}. {@link dev.evenhand.engine.card.ParsedScorecard} is for cards that extend
 * others.
 */
@NullMarked
package dev.evenhand.engine.card;

import org.jspecify.annotations.NullMarked;
