/**
 * Drawings as SVG, made of a few kinds of marks. In go marks and shares of the width, out comes an
 * element for a page. Start with {@link dev.evenhand.engine.report.svg.Drawing}. Widths are shares
 * of the room there is, while text and markers keep their size, so that one drawing reads as well
 * on a phone as on paper.
 */
@NullMarked
package dev.evenhand.engine.report.svg;

import org.jspecify.annotations.NullMarked;
