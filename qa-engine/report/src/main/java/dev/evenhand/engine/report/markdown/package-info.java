/**
 * The report as Markdown. In goes a document, out comes Markdown in which no name starts markup.
 * Start with {@link dev.evenhand.engine.report.markdown.ReportMarkdown}.
 */
@NullMarked
package dev.evenhand.engine.report.markdown;

import org.jspecify.annotations.NullMarked;
