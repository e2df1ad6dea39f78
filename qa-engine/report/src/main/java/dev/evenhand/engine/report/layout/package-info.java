/**
 * What the output formats of a report have in common: which rows and columns of a table they show,
 * and the order in which blocks and cells are said in words. Not exported: for the renderers only.
 * In go tables and blocks of a document, out come rows and words for a form to lay out. Start with
 * {@link dev.evenhand.engine.report.layout.BlockWords}.
 */
@NullMarked
package dev.evenhand.engine.report.layout;

import org.jspecify.annotations.NullMarked;
