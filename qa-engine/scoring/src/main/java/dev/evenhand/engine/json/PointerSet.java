package dev.evenhand.engine.json;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Places in a source, by their JSON pointers. */
public final class PointerSet {
  private final TreeSet<String> pointers = new TreeSet<>();

  public void add(String pointer) {
    pointers.add(pointer);
  }

  public boolean has(String pointer) {
    return pointers.contains(pointer);
  }

  /** Whether {@code pointer} or something around it is among them. */
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

  /** Those below {@code pointer} that have one of the {@code names}, or are entries of a list. */
  public Stream<String> below(String pointer, Set<String> names) {
    String prefix = pointer + "/";
    return pointers.tailSet(prefix, true).stream()
        .takeWhile(below -> below.startsWith(prefix))
        .filter(below -> isNamed(below.substring(below.lastIndexOf('/') + 1), names));
  }

  private static boolean isNamed(String step, Set<String> names) {
    return names.contains(step) || isIndex(step);
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
