package dev.evenhand.engine.card;

import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A property of a part of a card, told once for its reader and its writer.
 *
 * @param <T> the part
 * @param <B> the builder of the part
 * @param <V> its value
 * @param names those by which it stands in files
 * @param reader its value; null where there is none that can be read
 */
record CardProperty<T, B, V>(
    List<String> names,
    Getter<T, V> value,
    BiConsumer<B, V> setter,
    Getter<Fields, V> reader,
    BiConsumer<V, JsonObject> writer) {
  /** What a thing has, or null for nothing. */
  interface Getter<T, V> {
    @Nullable V of(T owner);
  }

  /** One that stands in files by its own name. */
  static <T, B, V> CardProperty<T, B, V> of(
      String name, Getter<T, V> value, BiConsumer<B, V> setter, ValueFormat<V> format) {
    return new CardProperty<>(
        List.of(name),
        value,
        setter,
        fields -> fields.optional(name, format.reader()),
        (told, out) -> out.put(name, format.write(told)));
  }

  /** Whether {@code name} is the first of its names that stands there. */
  boolean isFirst(String name, Fields fields) {
    for (String each : names) {
      if (fields.find(each) != null) {
        return each.equals(name);
      }
    }
    return false;
  }

  void read(Fields fields, B builder) {
    V told = reader.of(fields);
    if (told != null) {
      setter.accept(builder, told);
    }
  }

  void write(T part, JsonObject out) {
    V told = value.of(part);
    if (told != null) {
      writer.accept(told, out);
    }
  }
}
