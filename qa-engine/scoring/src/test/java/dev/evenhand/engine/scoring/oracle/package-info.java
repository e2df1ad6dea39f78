/**
 * A slow second opinion on scores, written from the rules alone and sharing nothing with the engine
 * but the model, and random cards to hold one against the other. Start with {@link
 * dev.evenhand.engine.scoring.oracle.ReferenceScorer}.
 */
@NullMarked
package dev.evenhand.engine.scoring.oracle;

import org.jspecify.annotations.NullMarked;
