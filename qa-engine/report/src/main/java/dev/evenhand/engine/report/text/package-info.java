/**
 * A report as text for a terminal. In goes a document, out come lines of ASCII punctuation. Start
 * with {@link dev.evenhand.engine.report.text.ReportText}.
 */
@NullMarked
package dev.evenhand.engine.report.text;

import org.jspecify.annotations.NullMarked;
