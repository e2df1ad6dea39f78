package dev.evenhand.engine.agreement.count;

import dev.evenhand.engine.estimate.arithmetic.Order;
import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts numbered from 0 in order of first appearance. Open addressing: about 12 bytes a text beside
 * the text itself, and no boxing.
 *
 * <p>Texts whose hash codes are equal, as somebody may choose them, would make that quadratic. So
 * where many stand in a row, a map takes over that falls back on the order of texts.
 */
public final class Labels {
  /** By chance no text is so far from its place in a table that is at most half full. */
  private static final int MAX_STEPS = 256;

  private String[] texts = new String[8];
  private int[] slots = Vectors.filled(16, -1);
  private int size;

  /** Takes the place of {@link #slots} once those are crowded. */
  private @Nullable Map<String, Integer> numbers;

  public int size() {
    return size;
  }

  public String get(int code) {
    return texts[code];
  }

  /** The number of {@code text}, or -1 if it was never added. */
  public int find(String text) {
    if (numbers == null) {
      int slot = slotOf(text);
      if (slot >= 0) {
        return slots[slot];
      }
      numbers = map();
    }
    return numbers.getOrDefault(text, -1);
  }

  private Map<String, Integer> map() {
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(texts[i], i);
    }
    return map;
  }

  /** The number of {@code text}, a new one if it is new. */
  public int add(String text) {
    int known = find(text);
    if (known >= 0) {
      return known;
    }
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
    }
    texts[size] = text;
    if (numbers != null) {
      numbers.put(text, size);
      return size++;
    }
    slots[slotOf(text)] = size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  /** For each text of {@code other} its number here; those that were missing are added. */
  public int[] addAll(Labels other) {
    int[] codes = new int[other.size];
    for (int i = 0; i < other.size; i++) {
      codes[i] = add(other.texts[i]);
    }
    return codes;
  }

  /** All texts, by number. */
  public String[] toArray() {
    return Arrays.copyOf(texts, size);
  }

  /** The texts of these numbers. */
  public String[] toArray(int[] codes) {
    return Arrays.stream(codes).mapToObj(this::get).toArray(String[]::new);
  }

  /** The numbers of all texts, by ascending text. */
  public int[] inTextOrder() {
    return Order.of(size, (a, b) -> TextOrder.BY_CODE_POINT.compare(texts[a], texts[b]));
  }

  /** Where the text stands or would stand; -1 if that is too far from where it should. */
  private int slotOf(String text) {
    int mask = slots.length - 1;
    int hash = text.hashCode();
    int slot = (((hash ^ (hash >>> 16)) * 0x9E3779B9) >>> 7) & mask;
    for (int step = 0; step < MAX_STEPS; step++) {
      if (slots[slot] < 0 || texts[slots[slot]].equals(text)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private void grow() {
    slots = Vectors.filled(slots.length * 2, -1);
    for (int i = 0; i < size; i++) {
      int slot = slotOf(texts[i]);
      if (slot < 0) {
        numbers = map();
        return;
      }
      slots[slot] = i;
    }
  }
}
