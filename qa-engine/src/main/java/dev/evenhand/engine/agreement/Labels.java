package dev.evenhand.engine.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Texts numbered from 0 in order of first appearance. Open addressing: about 12 bytes a text beside
 * the text itself, and no boxing.
 */
final class Labels {
  private String[] texts = new String[8];
  private int[] slots = newSlots(16);
  private int size;

  int size() {
    return size;
  }

  String get(int code) {
    return texts[code];
  }

  /** The number of {@code text}, or -1 if it was never added. */
  int find(String text) {
    return slots[slotOf(text)];
  }

  /** The number of {@code text}, a new one if it is new. */
  int add(String text) {
    int slot = slotOf(text);
    if (slots[slot] >= 0) {
      return slots[slot];
    }
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
    }
    texts[size] = text;
    slots[slot] = size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  /** For each text of {@code other} its number here; those that were missing are added. */
  int[] addAll(Labels other) {
    int[] codes = new int[other.size];
    for (int i = 0; i < other.size; i++) {
      codes[i] = add(other.texts[i]);
    }
    return codes;
  }

  /** All texts, by number. */
  String[] toArray() {
    return Arrays.copyOf(texts, size);
  }

  /** The texts of these numbers. */
  String[] toArray(int[] codes) {
    return Arrays.stream(codes).mapToObj(this::get).toArray(String[]::new);
  }

  /** The numbers of all texts, by ascending text. */
  int[] inTextOrder() {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparing(this::get, Category.TEXT_ORDER))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int slotOf(String text) {
    int mask = slots.length - 1;
    int hash = text.hashCode();
    int slot = (((hash ^ (hash >>> 16)) * 0x9E3779B9) >>> 7) & mask;
    while (slots[slot] >= 0 && !texts[slots[slot]].equals(text)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    slots = newSlots(slots.length * 2);
    for (int i = 0; i < size; i++) {
      slots[slotOf(texts[i])] = i;
    }
  }

  private static int[] newSlots(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, -1);
    return slots;
  }
}
