/**
 * The report as an Excel workbook. In goes a document, out come the bytes of a workbook: the same
 * for the same document. Start with {@link dev.evenhand.engine.report.excel.ReportWorkbook}.
 */
@NullMarked
package dev.evenhand.engine.report.excel;

import org.jspecify.annotations.NullMarked;
