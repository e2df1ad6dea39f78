/**
 * Scorecards: what is judged, and how the answers weigh. Start with {@link
 * dev.evenhand.api.scorecard.Scorecard}.
 */
@NullMarked
package dev.evenhand.api.scorecard;

import org.jspecify.annotations.NullMarked;
