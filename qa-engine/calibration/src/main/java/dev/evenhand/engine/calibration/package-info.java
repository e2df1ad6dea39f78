/**
 * All analyses of a set of ratings, run together: what becomes a report. Start with {@link
 * dev.evenhand.engine.calibration.CalibrationAnalyzer}: ratings in, a {@link
 * dev.evenhand.engine.calibration.CalibrationReport} out.
 *
 * <p>Pure: no clock, locale, file, logger or randomness; row order does not change a bit.
 */
@NullMarked
package dev.evenhand.engine.calibration;

import org.jspecify.annotations.NullMarked;
