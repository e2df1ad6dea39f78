/**
 * The report as Markdown. Start with {@link dev.evenhand.engine.report.markdown.ReportMarkdown}.
 */
@NullMarked
package dev.evenhand.engine.report.markdown;

import org.jspecify.annotations.NullMarked;
