/**
 * Our values in an application's own Jackson 3 mapper: in goes what the mapper writes or reads, out
 * comes the JSON of {@link dev.evenhand.engine.wire.WireType}, or its value. Start with {@link
 * dev.evenhand.engine.jackson3.EvenhandModule}.
 */
@NullMarked
package dev.evenhand.engine.jackson3;

import org.jspecify.annotations.NullMarked;
