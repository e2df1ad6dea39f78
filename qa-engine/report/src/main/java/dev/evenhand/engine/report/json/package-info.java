/**
 * Calibration reports as JSON: a documented contract, written by hand, with all numbers in full.
 *
 * <p>In goes a {@link dev.evenhand.engine.report.ReportInput}: the report, its source, its problems
 * and what became of gates; out comes text. It reads no document: what programs read is a contract
 * of its own. Start with {@link dev.evenhand.engine.report.json.JsonCalibration}. An analysis of
 * one criterion has its properties in {@code CriterionFields}, or in a class of its own such as
 * {@code GageFields} where they are many.
 */
@NullMarked
package dev.evenhand.engine.report.json;

import org.jspecify.annotations.NullMarked;
