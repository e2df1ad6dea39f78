/**
 * Calibration reports and plans for people to read. Start with {@link
 * dev.evenhand.engine.report.CalibrationText}. The same numbers as in the JSON, rounded; the same
 * in every locale.
 */
@NullMarked
package dev.evenhand.engine.report;

import org.jspecify.annotations.NullMarked;
