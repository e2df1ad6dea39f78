/**
 * A report's tables as CSV. In goes a document, out comes a table with its header. Start with
 * {@link dev.evenhand.engine.report.csv.ReportCsv}.
 */
@NullMarked
package dev.evenhand.engine.report.csv;

import org.jspecify.annotations.NullMarked;
