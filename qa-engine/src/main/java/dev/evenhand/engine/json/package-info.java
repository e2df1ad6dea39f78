/**
 * Scorecards, evaluations, problems and scores as JSON; every mistake in what is read has its line
 * and column. Start with {@link dev.evenhand.engine.json.JsonScorecards} to read and {@link
 * dev.evenhand.engine.json.JsonScores} to write.
 */
@NullMarked
package dev.evenhand.engine.json;

import org.jspecify.annotations.NullMarked;
