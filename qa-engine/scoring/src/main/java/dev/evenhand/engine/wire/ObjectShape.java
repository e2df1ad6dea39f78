package dev.evenhand.engine.wire;

import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How values stand in JSON that are objects there, maybe with other properties beside. */
interface ObjectShape<T> extends Shape<T> {
  /** Its properties. */
  Set<String> names();

  @Override
  JsonObject write(T value);

  /** The value with these properties; null if it can't be read, which is then reported. */
  @Nullable T read(Fields fields);

  @Override
  default @Nullable T read(Cursor at) {
    return read(Fields.of(at, names()));
  }
}
