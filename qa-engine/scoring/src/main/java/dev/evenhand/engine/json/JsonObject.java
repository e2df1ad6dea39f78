package dev.evenhand.engine.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that is being written: its properties in order, without those that are null. */
public final class JsonObject {
  private final Map<String, Object> map = new LinkedHashMap<>();

  public JsonObject put(String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value);
    }
    return this;
  }

  /** Puts a list that is not empty. */
  public JsonObject putFilled(String name, Collection<?> entries) {
    return put(name, entries.isEmpty() ? null : entries);
  }

  /** Puts an object that is not empty. */
  public JsonObject putFilled(String name, Map<String, ?> entries) {
    return put(name, entries.isEmpty() ? null : entries);
  }

  public JsonObject putAll(JsonObject others) {
    map.putAll(others.map);
    return this;
  }

  public Map<String, Object> map() {
    return map;
  }
}
