/**
 * Gates: what a calibration must show for a build to pass.
 *
 * <p>In go gates and a calibration report, out comes what became of each. Start with {@link
 * dev.evenhand.engine.gate.Gates}, read from a file by {@code
 * dev.evenhand.engine.gate.json.JsonGates} or made in Java, and with {@link
 * dev.evenhand.engine.gate.CalibrationAssert} in a test. The answer is data: met, failed, or not
 * decidable, each with words that a person can act on.
 *
 * <p>Pure: no clock, locale, file, logger or randomness.
 */
@NullMarked
package dev.evenhand.engine.gate;

import org.jspecify.annotations.NullMarked;
