/**
 * Scoring: a scorecard is compiled once and scores many evaluations. Start with {@link
 * dev.evenhand.engine.scoring.ScoringEngine}.
 *
 * <p>Pure: no clock, locale, file or logger; the same evaluation has the same score to the bit.
 */
@NullMarked
package dev.evenhand.engine.scoring;

import org.jspecify.annotations.NullMarked;
