package dev.evenhand.api.evaluation;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.wire.WireValue;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The call, chat or ticket that was looked at; known only by opaque ids, never by its words.
 *
 * @param id the same for every evaluation of it
 * @param agent whose work it was, or null if not told
 * @param metadata facts about it, such as {@code channel} or {@code team}, by name
 */
public record Interaction(String id, @Nullable String agent, Map<String, String> metadata)
    implements WireValue {
  public Interaction {
    Objects.requireNonNull(id, "id");
    metadata = Copies.sorted(metadata, "metadata");
  }

  /** An interaction of which no more is known. */
  public static Interaction of(String id) {
    return new Interaction(id, null, Map.of());
  }

  /** The id; never what is known about the conversation. */
  @Override
  public String toString() {
    return "Interaction[id=%s]".formatted(id);
  }
}
