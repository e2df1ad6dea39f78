package dev.evenhand.engine.answering;

/**
 * Numbers of payment cards in a text: 13 to 19 digits, with single blanks or hyphens between them,
 * whose last is the check digit of the others by the formula of Luhn (US patent 2,950,048, 1960;
 * ISO/IEC 7812-1). One in ten numbers without any meaning passes too.
 */
final class CardNumber {
  private static final int LEAST = 13;
  private static final int MOST = 19;

  private CardNumber() {}

  /** Whether there is one. Linear in the length of the text. */
  static boolean isIn(String text) {
    StringBuilder digits = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        gap = false;
      } else if ((c == ' ' || c == '-') && !gap && digits.length() > 0) {
        gap = true;
      } else {
        if (isCardNumber(digits)) {
          return true;
        }
        digits.setLength(0);
        gap = false;
      }
    }
    return isCardNumber(digits);
  }

  private static boolean isCardNumber(CharSequence digits) {
    if (digits.length() < LEAST || digits.length() > MOST) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
