/**
 * What applications store and exchange, as JSON that is read back equal: cards, evaluations,
 * interactions, sessions, scores with their trees, explanations and problems.
 *
 * <p>In go values, out comes text; in goes text, out come equal values, or problems with line and
 * column. Start with {@link dev.evenhand.engine.wire.WireType}. The scores and explanations of
 * {@link dev.evenhand.engine.output} are for programs that show them, with rounded numbers, and
 * can't be read back.
 */
@NullMarked
package dev.evenhand.engine.wire;

import org.jspecify.annotations.NullMarked;
