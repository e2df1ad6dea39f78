package dev.evenhand.engine.wire;

import dev.evenhand.engine.json.Cursor;
import org.jspecify.annotations.Nullable;

/** How values of one sort stand in JSON. */
interface Shape<T> {
  /** The value as JSON: an object, a list, a text or a number. */
  Object write(T value);

  /** The value that stands there; null if it can't be read, which is then reported. */
  @Nullable T read(Cursor at);
}
