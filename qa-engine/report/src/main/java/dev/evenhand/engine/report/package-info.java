/**
 * A calibration report told once: one class an analysis, each with its sentences, tables and
 * charts. In goes a {@link dev.evenhand.engine.report.ReportInput}, out comes a {@link
 * dev.evenhand.engine.report.document.ReportDocument}, which the packages below write as text,
 * Markdown, HTML, CSV and workbook.
 *
 * <p>Start with {@link dev.evenhand.engine.report.CalibrationDocument}.
 */
@NullMarked
package dev.evenhand.engine.report;

import org.jspecify.annotations.NullMarked;
