/**
 * How the HTML page of a report looks: layout of tables, drawings of charts, the style sheet and
 * the templates. In goes a document, out comes markup. It knows cells and charts, and no analysis.
 *
 * <p>Start with {@link dev.evenhand.engine.report.page.HtmlPage}; {@link
 * dev.evenhand.engine.report.page.BlockHtml} says which template writes which block.
 */
@NullMarked
package dev.evenhand.engine.report.page;

import org.jspecify.annotations.NullMarked;
