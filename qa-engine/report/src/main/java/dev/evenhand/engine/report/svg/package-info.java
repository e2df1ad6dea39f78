/**
 * Drawings as SVG, made of a few kinds of marks. Start with {@link
 * dev.evenhand.engine.report.svg.Drawing}. Widths are shares of the room there is, while text and
 * markers keep their size, so that one drawing reads as well on a phone as on paper.
 */
@NullMarked
package dev.evenhand.engine.report.svg;

import org.jspecify.annotations.NullMarked;
