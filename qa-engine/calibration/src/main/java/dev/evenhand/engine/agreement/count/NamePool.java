package dev.evenhand.engine.agreement.count;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Texts one after the other as bytes, numbered in the order in which they are added. Takes their
 * bytes and about six more each, where a string takes about fifty.
 */
final class NamePool {
  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;

  /** The least bits of a byte of a length, and that more of it follow. */
  private static final int PART = 0x7F;

  private static final int MORE = 0x80;
  private static final int PART_BITS = 7;
  private static final int LONGEST_LENGTH = 5;

  /** Only the first grows; a text too long for a page has one of its own. */
  private byte[][] pages = {new byte[64]};

  private int page;
  private int free;

  /** Page and place in it of each text: its length, in parts, and then its bytes. */
  private int[] places = new int[8];

  private int size;

  /** Texts in some order; what is added to the pool later does not change them. */
  private static final class View extends AbstractList<String> implements RandomAccess {
    private final byte[][] pages;
    private final int[] places;

    View(byte[][] pages, int[] places) {
      this.pages = pages;
      this.places = places;
    }

    @Override
    public String get(int index) {
      return text(pages, places[index]);
    }

    @Override
    public int size() {
      return places.length;
    }
  }

  int size() {
    return size;
  }

  /** Adds a text, which is not looked for. */
  void add(NameBytes name) {
    int need = name.length() + LONGEST_LENGTH;
    if (free + need > pages[page].length) {
      makeRoom(need);
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, size + (size >> 1));
    }
    places[size++] = page << PAGE_BITS | free;
    byte[] bytes = pages[page];
    int rest = name.length();
    while (rest > PART) {
      bytes[free++] = (byte) (MORE | rest & PART);
      rest >>>= PART_BITS;
    }
    bytes[free++] = (byte) rest;
    System.arraycopy(name.bytes(), 0, bytes, free, name.length());
    free += name.length();
  }

  private void makeRoom(int need) {
    if (page == 0 && free + need <= PAGE) {
      pages[0] = Arrays.copyOf(pages[0], Math.min(PAGE, 2 * (free + need)));
      return;
    }
    if (++page == PAGE) {
      throw new IllegalStateException("The names take more than four gigabytes.");
    }
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, 2 * page);
    }
    pages[page] = new byte[Math.max(PAGE, need)];
    free = 0;
  }

  String text(int number) {
    return text(pages, places[number]);
  }

  private static String text(byte[][] pages, int place) {
    byte[] bytes = pages[place >>> PAGE_BITS];
    int at = place & PAGE - 1;
    return NameBytes.text(bytes, start(bytes, at), length(bytes, at));
  }

  /** The texts of these numbers, in their order. */
  List<String> view(int[] numbers) {
    return new View(
        Arrays.copyOf(pages, page + 1), Arrays.stream(numbers).map(n -> places[n]).toArray());
  }

  boolean isAt(int number, NameBytes name) {
    byte[] bytes = pages[places[number] >>> PAGE_BITS];
    int at = places[number] & PAGE - 1;
    int from = start(bytes, at);
    return length(bytes, at) == name.length()
        && Arrays.equals(bytes, from, from + name.length(), name.bytes(), 0, name.length());
  }

  /** By code point. */
  int compare(int a, int b) {
    byte[] left = pages[places[a] >>> PAGE_BITS];
    byte[] right = pages[places[b] >>> PAGE_BITS];
    int i = places[a] & PAGE - 1;
    int j = places[b] & PAGE - 1;
    int from = start(left, i);
    int other = start(right, j);
    return Arrays.compareUnsigned(
        left, from, from + length(left, i), right, other, other + length(right, j));
  }

  int hash(int number) {
    byte[] bytes = pages[places[number] >>> PAGE_BITS];
    int at = places[number] & PAGE - 1;
    return hash(bytes, start(bytes, at), length(bytes, at));
  }

  /** As strings have it, where all chars are of ASCII. */
  static int hash(byte[] bytes, int from, int length) {
    int hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash;
  }

  private static int start(byte[] bytes, int at) {
    int from = at;
    while ((bytes[from] & MORE) != 0) {
      from++;
    }
    return from + 1;
  }

  private static int length(byte[] bytes, int at) {
    int length = 0;
    int shift = 0;
    int from = at;
    do {
      length |= (bytes[from] & PART) << shift;
      shift += PART_BITS;
    } while ((bytes[from++] & MORE) != 0);
    return length;
  }
}
