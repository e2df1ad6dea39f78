package dev.evenhand.api.constraint;

import dev.evenhand.api.copy.Copies;
import java.util.ArrayList;
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
 * @param inputs what else the rule reads; {@link Input#NOTHING_ELSE} for a rule about one value
 * @param spoilsInput whether other rules that read the property at fault can't be judged until it
 *     is corrected
 */
public record Breach(
    String code,
    List<Object> path,
    String message,
    @Nullable String allowed,
    String remedy,
    List<Input> inputs,
    boolean spoilsInput) {
  public Breach {
    Objects.requireNonNull(code, "code");
    path = Copies.list(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
    inputs = Copies.list(inputs, "inputs");
  }

  /** A breach beside which other rules can be judged. */
  public Breach(
      String code,
      List<Object> path,
      String message,
      @Nullable String allowed,
      String remedy,
      List<Input> inputs) {
    this(code, path, message, allowed, remedy, inputs, false);
  }

  /** The same breach, of a value that no other rule can read as long as it stands so. */
  public Breach spoilingInput() {
    return new Breach(code, path, message, allowed, remedy, inputs, true);
  }

  /** The same breach seen from a record that holds this one under {@code prefix}. */
  public Breach under(List<Object> prefix) {
    List<Object> longer = new ArrayList<>(prefix);
    longer.addAll(path);
    List<Input> moved = inputs.stream().map(input -> input.under(prefix)).toList();
    return new Breach(code, longer, message, allowed, remedy, moved, spoilsInput);
  }
}
