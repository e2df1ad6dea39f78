package dev.evenhand.engine.card;

import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  static <T, B, V> CardProperty<T, B, V> of(
      String name, Getter<T, V> value, BiConsumer<B, V> setter, ValueFormat<V> format) {
    return new CardProperty<>(
        List.of(name),
        value,
        setter,
        fields -> fields.optional(name, format.reader()),
        (told, out) -> out.put(name, format.write(told)));
  }

  /** What files may say of a part: {@code others}, and its properties. */
  static <T, B> Set<String> names(List<CardProperty<T, B, ?>> properties, String... others) {
    return Stream.concat(
            Stream.of(others), properties.stream().flatMap(property -> property.names.stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Sets what is declared; the rest stays as it is in the builder. */
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
