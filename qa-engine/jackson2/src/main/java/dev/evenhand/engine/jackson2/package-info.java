/**
 * Our values in an application's own Jackson 2 mapper: in goes what the mapper writes or reads, out
 * comes the JSON of {@link dev.evenhand.engine.wire.WireType}, or its value. Start with {@link
 * dev.evenhand.engine.jackson2.EvenhandModule}.
 */
@NullMarked
package dev.evenhand.engine.jackson2;

import org.jspecify.annotations.NullMarked;
