/**
 * Scorecards, evaluations, problems and scores as JSON. Start with {@link
 * dev.evenhand.engine.json.JsonScores}.
 */
@NullMarked
package dev.evenhand.engine.json;

import org.jspecify.annotations.NullMarked;
