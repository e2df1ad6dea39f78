package dev.evenhand.engine.agreement.count;

import java.util.function.IntUnaryOperator;

/** Numbers from 0 on, each in as few bytes as the greatest needs: one, two or four. Immutable. */
public final class PackedInts {
  private static final int BYTE = 0xFF;

  private final int size;
  private final byte[] bytes;
  private final char[] chars;
  private final int[] ints;

  private PackedInts(int size, int width, IntUnaryOperator value) {
    this.size = size;
    this.bytes = new byte[width == Byte.BYTES ? size : 0];
    this.chars = new char[width == Character.BYTES ? size : 0];
    this.ints = new int[width == Integer.BYTES ? size : 0];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) value.applyAsInt(i);
    }
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) value.applyAsInt(i);
    }
    for (int i = 0; i < ints.length; i++) {
      ints[i] = value.applyAsInt(i);
    }
  }

  /**
   * What a function says of each place.
   *
   * @param most no value is greater
   */
  public static PackedInts of(int size, int most, IntUnaryOperator value) {
    int width =
        most <= BYTE ? Byte.BYTES : most <= Character.MAX_VALUE ? Character.BYTES : Integer.BYTES;
    return new PackedInts(size, width, value);
  }

  public int size() {
    return size;
  }

  /** The number at a place. */
  public int get(int index) {
    if (bytes.length > 0) {
      return bytes[index] & BYTE;
    }
    return chars.length > 0 ? chars[index] : ints[index];
  }
}
