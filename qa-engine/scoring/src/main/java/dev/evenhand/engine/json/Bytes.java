package dev.evenhand.engine.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at bytes eight at a time. */
public final class Bytes {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long ONES = 0x0101_0101_0101_0101L;

  private Bytes() {}

  /**
   * Where the first {@code end} stands from {@code from} on, or {@code to} if before it is none.
   */
  static int lineEnd(byte[] bytes, int from, int to, byte end) {
    long ends = end * ONES;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long others = (long) EIGHT.get(bytes, at) ^ ends; // an end becomes 0
      long found = (others - ONES) & ~others & HIGH_BITS;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >> 3);
      }
    }
    while (at < to && bytes[at] != end) {
      at++;
    }
    return at;
  }

  /** Whether the first {@code length} bytes are letters that are alike in nearly every encoding. */
  public static boolean areAscii(byte[] bytes, int length) {
    int at = 0;
    long all = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      all |= (long) EIGHT.get(bytes, at);
    }
    for (; at < length; at++) {
      all |= bytes[at];
    }
    return (all & HIGH_BITS) == 0;
  }
}
