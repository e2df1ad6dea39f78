/**
 * The report as tidy tables, a thing a row and a property a column, for programs and spreadsheets.
 * Start with {@link dev.evenhand.engine.report.table.ReportTables}. Numbers are those of the JSON
 * report, unrounded.
 */
@NullMarked
package dev.evenhand.engine.report.table;

import org.jspecify.annotations.NullMarked;
