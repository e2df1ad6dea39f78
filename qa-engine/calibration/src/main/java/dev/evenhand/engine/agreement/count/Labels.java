package dev.evenhand.engine.agreement.count;

import dev.evenhand.engine.estimate.arithmetic.Order;
import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Texts numbered from 0 in order of first appearance. Open addressing over a pool of bytes: about
 * 15 bytes a text beside those of the text itself.
 *
 * <p>Texts whose hash codes are equal, as somebody may choose them, would make that quadratic. So
 * where many stand in a row, a map takes over that falls back on the order of texts.
 */
public final class Labels {
  /** By chance no text is so far from its place in a table that is at most half full. */
  private static final int MAX_STEPS = 256;

  private final NamePool names = new NamePool();
  private final NameBytes added = new NameBytes();
  private int[] slots = Vectors.filled(16, -1);

  /** Takes the place of {@link #slots} once those are crowded. */
  private @Nullable Map<String, Integer> numbers;

  public int size() {
    return names.size();
  }

  public String get(int code) {
    return names.text(code);
  }

  /** The number of {@code text}, or -1 if it was never added. */
  public int find(String text) {
    return find(text, NameBytes.of(text));
  }

  private int find(String text, NameBytes bytes) {
    if (numbers == null) {
      int slot = slotOf(bytes);
      if (slot >= 0) {
        return slots[slot];
      }
      numbers = map();
    }
    return numbers.getOrDefault(text, -1);
  }

  private Map<String, Integer> map() {
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < size(); i++) {
      map.put(get(i), i);
    }
    return map;
  }

  /** The number of {@code text}, a new one if it is new. */
  public int add(String text) {
    added.encode(text);
    int known = find(text, added);
    if (known >= 0) {
      return known;
    }
    int number = size();
    if (numbers == null) {
      slots[slotOf(added)] = number;
    } else {
      numbers.put(text, number);
    }
    names.add(added);
    if (numbers == null && size() * 2 > slots.length) {
      grow();
    }
    return number;
  }

  /** For each text of {@code other} its number here; those that were missing are added. */
  public int[] addAll(Labels other) {
    return IntStream.range(0, other.size()).map(code -> add(other.get(code))).toArray();
  }

  /** All texts, by number. */
  public String[] toArray() {
    return toArray(IntStream.range(0, size()).toArray());
  }

  /** The texts of these numbers. */
  public String[] toArray(int[] codes) {
    return Arrays.stream(codes).mapToObj(this::get).toArray(String[]::new);
  }

  /** The texts of these numbers, each made when it is asked for. Cannot be changed. */
  public List<String> view(int[] codes) {
    return names.view(codes);
  }

  /** The numbers of all texts, by ascending text. */
  public int[] inTextOrder() {
    return Order.of(size(), names::compare);
  }

  /** Where the text stands or would stand; -1 if that is too far from where it should. */
  private int slotOf(NameBytes sought) {
    int mask = slots.length - 1;
    int slot = first(NamePool.hash(sought.bytes(), 0, sought.length()), mask);
    for (int step = 0; step < MAX_STEPS; step++) {
      if (slots[slot] < 0 || names.isAt(slots[slot], sought)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private static int first(int hash, int mask) {
    return (((hash ^ (hash >>> 16)) * 0x9E3779B9) >>> 7) & mask;
  }

  private void grow() {
    slots = Vectors.filled(slots.length * 2, -1);
    int mask = slots.length - 1;
    for (int i = 0; i < size(); i++) {
      int slot = first(names.hash(i), mask);
      int step = 0;
      while (slots[slot] >= 0 && step++ < MAX_STEPS) {
        slot = (slot + 1) & mask;
      }
      if (slots[slot] >= 0) {
        numbers = map();
        return;
      }
      slots[slot] = i;
    }
  }
}
