/**
 * Scorecards: what is judged, and how the answers weigh. Cards come in from readers or builders,
 * and go out to validation and scoring. Start with {@link dev.evenhand.api.scorecard.Scorecard}.
 */
@NullMarked
package dev.evenhand.api.scorecard;

import org.jspecify.annotations.NullMarked;
