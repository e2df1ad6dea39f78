/**
 * The report as an Excel workbook. Start with {@link
 * dev.evenhand.engine.report.excel.ReportWorkbook}.
 */
@NullMarked
package dev.evenhand.engine.report.excel;

import org.jspecify.annotations.NullMarked;
