package dev.evenhand.engine.card;

import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The properties of a part of a card in the order in which files have them.
 *
 * @param <T> the part
 * @param <B> the builder of the part
 */
final class CardProperties<T, B> {
  private final List<CardProperty<T, B, ?>> all = new ArrayList<>();

  CardProperties<T, B> with(CardProperty<T, B, ?> property) {
    all.add(property);
    return this;
  }

  <V> CardProperties<T, B> with(
      String name,
      CardProperty.Getter<T, V> value,
      BiConsumer<B, V> setter,
      ValueFormat<V> format) {
    return with(
        new CardProperty<>(
            List.of(name),
            value,
            setter,
            fields -> fields.optional(name, format.reader()),
            (told, out) -> out.put(name, format.write(told))));
  }

  Stream<CardProperty<T, B, ?>> stream() {
    return all.stream();
  }

  /** What files may say of a part: {@code others}, and these properties. */
  Set<String> names(String... others) {
    return Stream.concat(
            Stream.of(others), all.stream().flatMap(property -> property.names().stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Sets what is declared; the rest stays as it is in the builder. */
  void read(Fields fields, B builder) {
    all.forEach(property -> property.read(fields, builder));
  }

  void write(T part, JsonObject out) {
    all.forEach(property -> property.write(part, out));
  }
}
