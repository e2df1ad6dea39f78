/**
 * What the words of a report mean: every rule by which numbers become words, in one place.
 *
 * <p>In go coefficients with their intervals and counts of what they rest on, out come verdicts:
 * how far agreement can be relied on, whose severity is a finding, who is erratic. Start with
 * {@link dev.evenhand.engine.calibration.verdict.AgreementVerdict}; the numbers that decide stand
 * in {@link dev.evenhand.engine.calibration.verdict.VerdictRules}. Reports only tell what is
 * decided here.
 *
 * <p>Pure: no clock, locale, file, logger or randomness.
 */
@NullMarked
package dev.evenhand.engine.calibration.verdict;

import org.jspecify.annotations.NullMarked;
