/**
 * How much reviewing it takes: double reviews for an interval or a difference of severity,
 * reviewers an interaction, interactions an agent.
 *
 * <p>In goes what is wanted and what is expected of the ratings, out comes a number of reviews.
 * Start with {@link dev.evenhand.engine.plan.AgreementPlans}, {@link
 * dev.evenhand.engine.plan.SeverityPlans}, {@link dev.evenhand.engine.plan.ReviewerPlans} or {@link
 * dev.evenhand.engine.plan.AgentPlans}. The answer is a {@link dev.evenhand.engine.plan.Plan}: a
 * number with all that it takes for granted, or the reason why no number is enough.
 *
 * <p>Pure: no clock, locale, file, logger or randomness.
 */
@NullMarked
package dev.evenhand.engine.plan;

import org.jspecify.annotations.NullMarked;
