/**
 * Reviewers measured as instruments: how accurate each is against a reference, how they use the
 * scale, whether they agree with themselves, drift over time, and stand out.
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
