/**
 * A study of each reviewer: accuracy against a reference, use of the scale, agreement with
 * themselves when they rate again, how far from the panel of the others, halo, drift over time, and
 * who stands out.
 *
 * <p>In go ratings by criterion and the times at which they were given, out comes a study. Start
 * with {@link dev.evenhand.engine.reviewer.ReviewerStudy}. Every answer is a {@link
 * dev.evenhand.engine.estimate.Estimate}: a number with an interval, or the reason why there is
 * none; below a minimum of data it is "not enough data: n of m".
 *
 * <p>Pure: no clock, locale, file, logger or randomness without a seed; the order of rows does not
 * change a bit.
 */
@NullMarked
package dev.evenhand.engine.reviewer;

import org.jspecify.annotations.NullMarked;
