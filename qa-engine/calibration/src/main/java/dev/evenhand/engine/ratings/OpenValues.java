package dev.evenhand.engine.ratings;

import dev.evenhand.engine.agreement.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The distinct values of one criterion that may be read otherwise than they are written, and how
 * those are read that were decided.
 */
final class OpenValues {
  private final List<Value> open = new ArrayList<>();
  private final Map<String, Optional<Category>> read = new HashMap<>();
  private long plain;

  /** Takes a value that may mean something else than it reads. */
  void add(Value value) {
    open.add(value);
  }

  /** Counts a distinct value that is a number as it is written. */
  void addPlain() {
    plain++;
  }

  long plain() {
    return plain;
  }

  /** Those that are not decided yet. */
  List<Value> all() {
    return List.copyOf(open);
  }

  List<String> texts() {
    return open.stream().map(Value::text).toList();
  }

  void readAs(Value value, Category category) {
    read.put(value.text(), Optional.of(category));
    open.remove(value);
  }

  void readAsMissing(Value value) {
    read.put(value.text(), Optional.empty());
    open.remove(value);
  }

  /** Decides that these are read one by one when they are asked for. */
  void close(List<Value> values) {
    open.removeAll(new HashSet<>(values));
  }

  /** Whether it was decided here what a value is read as. */
  boolean isRead(String text) {
    return read.containsKey(text);
  }

  /** What a value is read as that was decided here; empty if it means that there is no rating. */
  Optional<Category> read(String text) {
    return read.getOrDefault(text, Optional.empty());
  }
}
