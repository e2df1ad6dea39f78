/**
 * A report as a document, before it has a form: what is told, in which order and how deep. In go
 * sentences, tables of typed cells and descriptions of charts; out comes a {@link
 * dev.evenhand.engine.report.document.ReportDocument} that each renderer writes in its own form.
 * Nothing here knows an analysis, and nothing here knows HTML, Markdown or CSV.
 *
 * <p>Start with {@link dev.evenhand.engine.report.document.ReportDocument}; a part is built from
 * {@link dev.evenhand.engine.report.document.Block}s, a table by {@link
 * dev.evenhand.engine.report.document.Table#create}.
 */
@NullMarked
package dev.evenhand.engine.report.document;

import org.jspecify.annotations.NullMarked;
