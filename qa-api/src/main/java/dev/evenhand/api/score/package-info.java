/**
 * Scores that explain themselves. Start with {@link dev.evenhand.api.score.Score}: its tree is the
 * number and the reason for it.
 */
@NullMarked
package dev.evenhand.api.score;

import org.jspecify.annotations.NullMarked;
