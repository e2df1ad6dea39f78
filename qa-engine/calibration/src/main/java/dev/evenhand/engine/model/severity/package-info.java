/**
 * Additive models, in which a rating is the sum of what the item deserves and of how severe the
 * rater is: severity whoever was rated, and the scores of agents whoever rated them.
 *
 * <p>In goes a {@link dev.evenhand.engine.agreement.RatingTable}, for agents with who did which
 * item; out come {@link dev.evenhand.engine.agreement.Coefficient coefficients} in units of the
 * scale. Start with {@link dev.evenhand.engine.model.severity.AdditiveSeverity} or {@link
 * dev.evenhand.engine.model.severity.AgentScores}.
 */
@NullMarked
package dev.evenhand.engine.model.severity;

import org.jspecify.annotations.NullMarked;
