package dev.evenhand.api.constraint;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A broken rule between several properties of one record.
 *
 * @param code the stable code of the problem
 * @param path from the record to the property at fault: property names (String) and list indexes
 *     (Integer) in turn; empty for the record itself
 * @param message what is wrong
 * @param allowed what may stand there, or null if the message says it
 * @param remedy what to do
 */
public record Breach(
    String code, List<Object> path, String message, @Nullable String allowed, String remedy) {
  public Breach {
    Objects.requireNonNull(code, "code");
    path = List.copyOf(path);
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** The same breach seen from a record that holds this one under {@code prefix}. */
  public Breach under(List<Object> prefix) {
    List<Object> longer = new java.util.ArrayList<>(prefix);
    longer.addAll(path);
    return new Breach(code, longer, message, allowed, remedy);
  }
}
