package dev.evenhand.engine.agreement.count;

import java.nio.charset.StandardCharsets;

/**
 * A text as bytes: UTF-8, and a surrogate that stands alone as any other char of its size, so that
 * each text comes back as it was. Bytes, taken as unsigned, compare as code points do.
 */
final class NameBytes {
  private static final int MOST_PER_CHAR = 3;
  private static final int ONE = 0x80;
  private static final int TWO = 0x800;
  private static final int FOUR = 0x10000;

  /** The first byte of surrogates, and of some chars before them. */
  private static final byte SURROGATE = (byte) 0xED;

  private static final int REST = 0x3F;

  private byte[] bytes = new byte[64];
  private int length;

  static NameBytes of(String text) {
    var encoded = new NameBytes();
    encoded.encode(text);
    return encoded;
  }

  /** What was encoded last, up to {@link #length()}. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Takes the place of what was encoded before. */
  void encode(String text) {
    if (text.length() > bytes.length / MOST_PER_CHAR) {
      bytes = new byte[Math.max(text.length() * MOST_PER_CHAR, 2 * bytes.length)];
    }
    length = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      add(point);
      i += Character.charCount(point);
    }
  }

  private void add(int point) {
    if (point < ONE) {
      bytes[length++] = (byte) point;
    } else if (point < TWO) {
      bytes[length++] = (byte) (0xC0 | point >> 6);
      bytes[length++] = (byte) (ONE | point & REST);
    } else if (point < FOUR) {
      bytes[length++] = (byte) (0xE0 | point >> 12);
      bytes[length++] = (byte) (ONE | point >> 6 & REST);
      bytes[length++] = (byte) (ONE | point & REST);
    } else {
      bytes[length++] = (byte) (0xF0 | point >> 18);
      bytes[length++] = (byte) (ONE | point >> 12 & REST);
      bytes[length++] = (byte) (ONE | point >> 6 & REST);
      bytes[length++] = (byte) (ONE | point & REST);
    }
  }

  /** The text of these bytes. */
  static String text(byte[] bytes, int from, int length) {
    int to = from + length;
    int done = from;
    var text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (isSurrogate(bytes, i)) {
        // The library would put a replacement character in its place.
        text.append(new String(bytes, done, i - done, StandardCharsets.UTF_8));
        text.append((char) (0xD000 | (bytes[i + 1] & REST) << 6 | bytes[i + 2] & REST));
        done = i + MOST_PER_CHAR;
      }
    }
    String rest = new String(bytes, done, to - done, StandardCharsets.UTF_8);
    return done == from ? rest : text.append(rest).toString();
  }

  private static boolean isSurrogate(byte[] bytes, int i) {
    return bytes[i] == SURROGATE && (bytes[i + 1] & 0xFF) >= 0xA0;
  }
}
