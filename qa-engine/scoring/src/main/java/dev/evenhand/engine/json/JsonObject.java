package dev.evenhand.engine.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object that is being written: its properties in order, without those that are null or an empty
 * optional.
 */
public final class JsonObject {
  private final Map<String, Object> map = new LinkedHashMap<>();

  /** An object with this property first. */
  public static JsonObject of(String name, @Nullable Object value) {
    return new JsonObject().put(name, value);
  }

  public JsonObject put(String name, @Nullable Object value) {
    if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(some -> map.put(name, some));
    } else if (value instanceof OptionalDouble maybe) {
      maybe.ifPresent(some -> map.put(name, some));
    } else if (value instanceof OptionalLong maybe) {
      maybe.ifPresent(some -> map.put(name, some));
    } else if (value != null) {
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

  /** What becomes of a value, if there is one. */
  public <T> JsonObject put(
      String name, @Nullable T value, Function<? super T, ? extends @Nullable Object> written) {
    return value == null ? this : put(name, written.apply(value));
  }

  /** A list of what becomes of each. */
  public <T> JsonObject list(
      String name, Collection<T> all, Function<? super T, ? extends @Nullable Object> written) {
    return put(name, all.stream().map(written).toList());
  }

  /** A list of what becomes of each, if there is one. */
  public <T> JsonObject listIfAny(
      String name, Collection<T> all, Function<? super T, ? extends @Nullable Object> written) {
    return all.isEmpty() ? this : list(name, all, written);
  }

  /** This object on one line also where the rest is indented. */
  public Object onOneLine() {
    return JsonText.onOneLine(map);
  }

  public JsonObject putAll(JsonObject others) {
    map.putAll(others.map);
    return this;
  }

  /** Without these properties. */
  public JsonObject without(String... names) {
    map.keySet().removeAll(Set.of(names));
    return this;
  }

  public Map<String, Object> map() {
    return map;
  }
}
