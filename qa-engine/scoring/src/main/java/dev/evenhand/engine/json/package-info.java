/**
 * JSON as such: bytes become text, text becomes a tree whose nodes know where they stand, and what
 * is wrong becomes problems with line and column. Also writes JSON. Knows no card and no report.
 *
 * <p>In go bytes and, to write, maps, lists and scalars; out come a tree with its problems, and
 * text. Start with {@link dev.evenhand.engine.json.JsonTree} and {@link
 * dev.evenhand.engine.json.Fields} to read, and with {@link dev.evenhand.engine.json.JsonText} to
 * write. Not exported: for the other packages of the library only.
 */
@NullMarked
package dev.evenhand.engine.json;

import org.jspecify.annotations.NullMarked;
