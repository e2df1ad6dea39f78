/**
 * What keeps our values from being written as JSON by whoever does not know how. Start with {@link
 * dev.evenhand.api.wire.WireValue}.
 */
@NullMarked
package dev.evenhand.api.wire;

import org.jspecify.annotations.NullMarked;
