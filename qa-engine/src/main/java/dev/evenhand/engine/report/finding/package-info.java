/**
 * What a calibration report says in words: which questions can be relied on, who is harsh, what to
 * do next. Start with {@link dev.evenhand.engine.report.finding.Findings}. Every word of the HTML
 * and Markdown reports that depends on numbers comes from here, so that they cannot say different
 * things.
 */
@NullMarked
package dev.evenhand.engine.report.finding;

import org.jspecify.annotations.NullMarked;
