package dev.evenhand.api.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The call, chat or ticket that was looked at; known only by opaque ids, never by its words.
 *
 * @param id the same for every evaluation of it
 * @param agent whose work it was, or null if not told
 * @param metadata facts about it, such as {@code channel} or {@code team}, by name
 */
public record Interaction(String id, @Nullable String agent, Map<String, String> metadata) {
  public Interaction {
    Objects.requireNonNull(id, "id");
    metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
  }

  /** An interaction of which no more is known. */
  public static Interaction of(String id) {
    return new Interaction(id, null, Map.of());
  }
}
