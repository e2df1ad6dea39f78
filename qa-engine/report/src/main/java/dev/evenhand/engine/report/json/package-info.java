/**
 * Calibration reports as JSON: a documented contract, written by hand, with all numbers in full.
 *
 * <p>In go the report, its source, its problems and what became of gates; out comes text. Start
 * with {@link dev.evenhand.engine.report.json.JsonCalibration}. Each analysis has its properties in
 * a class of its own.
 */
@NullMarked
package dev.evenhand.engine.report.json;

import org.jspecify.annotations.NullMarked;
