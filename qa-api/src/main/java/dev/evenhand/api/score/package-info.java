/**
 * Scores that explain themselves. Scoring makes them out of a card and an evaluation; texts, JSON
 * and calibration read them. Start with {@link dev.evenhand.api.score.Score}: its tree is the
 * number and the reason for it.
 */
@NullMarked
package dev.evenhand.api.score;

import org.jspecify.annotations.NullMarked;
