package dev.evenhand.engine.validation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Values that evidently satisfy the constraint of that name. False says nothing: the constraint
 * itself is then asked. No patterns, as compiling them costs as much as checking a small card.
 */
final class EvidentValues {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLIONS = BigDecimal.valueOf(1_000_000_000_000L);
  private static final int DECIMALS = 6;
  private static final int RATIO_DECIMALS = 8;
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_VALUE = 100;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_NUMBER = 9;
  private static final int LONGEST_LANGUAGE = 3;

  private EvidentValues() {}

  static boolean isIdentifier(String text) {
    if (text.isEmpty() || text.length() > LONGEST_ID || !isAlphanumeric(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (!isAlphanumeric(letter) && letter != '.' && letter != '_' && letter != '-') {
        return false;
      }
    }
    return !text.equalsIgnoreCase("constructor") && !text.equalsIgnoreCase("prototype");
  }

  static boolean isCardVersion(String text) {
    int begin = 0;
    for (int part = 0; part < 3; part++) {
      int dot = text.indexOf('.', begin);
      int end = part == 2 ? text.length() : dot;
      if (end < 0 || !isNumber(text, begin, end)) {
        return false;
      }
      begin = end + 1;
    }
    return true;
  }

  private static boolean isNumber(String text, int begin, int end) {
    int length = end - begin;
    if (length < 1 || length > LONGEST_NUMBER || (length > 1 && text.charAt(begin) == '0')) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Two or three letters, or no language; tags with regions are left to the constraint. */
  static boolean isLanguageTag(String text) {
    if (text.length() == 1 || text.length() > LONGEST_LANGUAGE) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Of ASCII, without blanks at the ends. */
  static boolean isOptionValue(String text) {
    if (text.isEmpty() || text.length() > LONGEST_VALUE || text.equalsIgnoreCase("n/a")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean inner = i > 0 && i < text.length() - 1;
      char letter = text.charAt(i);
      if (letter < ' ' || letter > '~' || (letter == ' ' && !inner)) {
        return false;
      }
    }
    return true;
  }

  /** With a letter or digit, so that no sort of blank is taken for a text. */
  static boolean isProse(String text) {
    if (text.length() > LONGEST_TEXT) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isRatio(@Nullable BigDecimal number) {
    return isWithin(number, BigDecimal.ZERO, BigDecimal.ONE, RATIO_DECIMALS);
  }

  static boolean isWeight(@Nullable BigDecimal number) {
    return isWithin(number, BigDecimal.ZERO, MILLION, DECIMALS);
  }

  static boolean isPoints(@Nullable BigDecimal number) {
    return isWithin(number, MILLION.negate(), MILLION, DECIMALS);
  }

  static boolean isBound(@Nullable BigDecimal number) {
    return isWithin(number, BILLIONS.negate(), BILLIONS, DECIMALS);
  }

  /** Null is within every range, as for the constraints. */
  private static boolean isWithin(
      @Nullable BigDecimal number, BigDecimal from, BigDecimal to, int decimals) {
    return number == null
        || (number.scale() <= decimals && number.compareTo(from) >= 0 && number.compareTo(to) <= 0);
  }

  private static boolean isAlphanumeric(char letter) {
    return isLetter(letter) || (letter >= '0' && letter <= '9');
  }

  private static boolean isLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  }
}
