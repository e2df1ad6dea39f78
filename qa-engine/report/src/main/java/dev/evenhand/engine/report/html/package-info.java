/**
 * A report as an HTML page. In goes a document, out comes a page that needs nothing else. Start
 * with {@link dev.evenhand.engine.report.html.ReportHtml}.
 */
@NullMarked
package dev.evenhand.engine.report.html;

import org.jspecify.annotations.NullMarked;
