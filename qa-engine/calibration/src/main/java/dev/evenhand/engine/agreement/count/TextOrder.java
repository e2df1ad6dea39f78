package dev.evenhand.engine.agreement.count;

import java.util.Comparator;

/** The order of names, the same in every locale. */
public final class TextOrder {
  /** By code point. */
  public static final Comparator<String> BY_CODE_POINT = TextOrder::compareCodePoints;

  private TextOrder() {}

  private static int compareCodePoints(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        // A surrogate stands for a code point above every other char.
        boolean sameKind = Character.isSurrogate(x) == Character.isSurrogate(y);
        return sameKind ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
