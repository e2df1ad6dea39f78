/**
 * Gate files.
 *
 * <p>In goes a file or its bytes, out come {@link dev.evenhand.engine.gate.Gates} or every problem
 * of the file. Start with {@link dev.evenhand.engine.gate.json.JsonGates}.
 */
@NullMarked
package dev.evenhand.engine.gate.json;

import org.jspecify.annotations.NullMarked;
