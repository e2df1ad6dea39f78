package dev.evenhand.engine.card;

import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The properties of a part of a card in the order in which files have them. Each is made when it is
 * first met: a card has ten of some fifty, and making all of them takes longer than reading it.
 *
 * @param <T> the part
 * @param <B> the builder of the part
 */
final class CardProperties<T, B> {
  private final Function<String, CardProperty<T, B, ?>> maker;
  private final List<String> names;
  private final Map<String, CardProperty<T, B, ?>> made = new ConcurrentHashMap<>();

  /**
   * @param maker the property that stands in files by a name
   * @param names all of them; those of one property beside each other
   */
  CardProperties(Function<String, CardProperty<T, B, ?>> maker, String... names) {
    this.maker = maker;
    this.names = List.of(names);
  }

  private CardProperty<T, B, ?> property(String name) {
    return made.computeIfAbsent(name, maker);
  }

  Stream<CardProperty<T, B, ?>> stream() {
    return names.stream()
        .map(name -> Map.entry(name, property(name)))
        .filter(named -> named.getValue().names().get(0).equals(named.getKey()))
        .map(Map.Entry::getValue);
  }

  /** What files may say of a part: {@code others}, and these properties. */
  Set<String> names(String... others) {
    Set<String> all = new HashSet<>(names);
    Collections.addAll(all, others);
    return Collections.unmodifiableSet(all);
  }

  /** Sets what is declared; the rest stays as it is in the builder. */
  void read(Fields fields, B builder) {
    for (String name : names) {
      if (fields.find(name) != null && property(name).isFirst(name, fields)) {
        property(name).read(fields, builder);
      }
    }
  }

  void write(T part, JsonObject out) {
    stream().forEach(property -> property.write(part, out));
  }
}
