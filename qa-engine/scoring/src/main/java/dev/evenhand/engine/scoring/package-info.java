/**
 * Scoring: a scorecard is compiled once and scores many evaluations. In go a card and evaluations
 * of it, out come scores with their trees, or all problems of an evaluation. Start with {@link
 * dev.evenhand.engine.scoring.ScoringEngine}.
 *
 * <p>Pure: no clock, locale, file or logger; the same evaluation has the same score to the bit.
 */
@NullMarked
package dev.evenhand.engine.scoring;

import org.jspecify.annotations.NullMarked;
