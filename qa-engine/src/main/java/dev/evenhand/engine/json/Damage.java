package dev.evenhand.engine.json;

import java.util.Set;
import java.util.TreeSet;

/**
 * The pointers at which a source has no usable value: a placeholder stands there in the model, and
 * what the rules say about placeholders is nobody's mistake.
 */
public final class Damage {
  private final TreeSet<String> pointers = new TreeSet<>();

  public void add(String pointer) {
    pointers.add(pointer);
  }

  /** Whether exactly {@code pointer} is damaged. */
  public boolean at(String pointer) {
    return pointers.contains(pointer);
  }

  /** Whether {@code pointer} or something around it is damaged. */
  public boolean reaches(String pointer) {
    String around = pointer;
    while (!around.isEmpty()) {
      if (pointers.contains(around)) {
        return true;
      }
      around = around.substring(0, around.lastIndexOf('/'));
    }
    return pointers.contains("");
  }

  /**
   * Whether something below {@code pointer} is damaged that has one of the {@code names}, or is a
   * whole entry of a list.
   */
  public boolean within(String pointer, Set<String> names) {
    String prefix = pointer + "/";
    for (String below : pointers.tailSet(prefix, true)) {
      if (!below.startsWith(prefix)) {
        return false;
      }
      String last = below.substring(below.lastIndexOf('/') + 1);
      if (names.contains(last) || isIndex(last)) {
        return true;
      }
    }
    return false;
  }

  public static boolean isIndex(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
