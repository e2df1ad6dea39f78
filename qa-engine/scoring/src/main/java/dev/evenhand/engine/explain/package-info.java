/**
 * Why a score is what it is: what it would be without each auto-fail, what each answer is worth and
 * the fewest other answers that would pass ({@link dev.evenhand.engine.explain.ScoreExplainer});
 * and why two scores of one interaction differ ({@link
 * dev.evenhand.engine.explain.EvaluationComparison}). In go a scoring engine and an evaluation, or
 * two, out come explanations as values. Start with {@link
 * dev.evenhand.engine.explain.ScoreExplainer}.
 *
 * <p>Pure: no clock, locale, file or logger; the same input has the same result to the bit.
 */
@NullMarked
package dev.evenhand.engine.explain;

import org.jspecify.annotations.NullMarked;
