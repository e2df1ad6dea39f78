package dev.evenhand.engine.json;

import dev.evenhand.engine.json.SyntaxFault.Expected;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, flags and marks between values as other notations write them. */
final class ValueSlips {
  private static final Set<String> NOTHING =
      Set.of("none", "null", "nil", "nan", "undefined", "infinity", "-infinity");
  private static final Pattern LOOSE_NUMBER =
      Pattern.compile("[+-]?[0-9_]{0,30}(?:\\.[0-9_]{0,30})?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,30}");

  private ValueSlips() {}

  static void offer(SlipPlace place, RepairTrial trial) {
    boolean value = isValue(place.expected());
    if (value && Character.isLetter(place.found())) {
      word(place, trial);
    } else if (value) {
      number(place, trial);
    } else {
      between(place, trial);
    }
  }

  private static boolean isValue(Expected expected) {
    return expected == Expected.VALUE || expected == Expected.VALUE_OR_END;
  }

  private static void word(SlipPlace place, RepairTrial trial) {
    int end = end(place, place.fault());
    String word = place.text().substring(place.fault(), end);
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals("true") || lower.equals("false")) {
      trial.add(
          place.later(
              place.fault(),
              end,
              lower,
              "JSON writes true and false in small letters",
              "Write %s.".formatted(lower)));
    } else if (NOTHING.contains(lower)) {
      trial.add(
          place.later(
              place.fault(),
              end,
              "null",
              "JSON has no %s".formatted(word),
              "Leave the property out, with its name and comma."));
    }
  }

  private static int end(SlipPlace place, int from) {
    int end = from;
    while (end < place.text().length() && SlipPlace.isScalar(place.text().charAt(end))) {
      end++;
    }
    return end;
  }

  private static void number(SlipPlace place, RepairTrial trial) {
    String text = place.text();
    Matcher loose = LOOSE_NUMBER.matcher(text).region(place.fault(), text.length());
    if (!loose.lookingAt() || loose.end() == place.fault()) {
      return;
    }
    String plain = plain(loose.group());
    trial.add(
        place.later(
            place.fault(),
            loose.end(),
            plain,
            "this is not a number of JSON",
            "Write %s.".formatted(plain)));
  }

  /** The number without what JSON does not have: a plus, leading zeros, a bare point. */
  private static String plain(String written) {
    String sign = written.startsWith("-") ? "-" : "";
    String bare = written.replaceAll("[+_-]", "");
    int point = bare.indexOf('.');
    String whole = (point < 0 ? bare : bare.substring(0, point)).replaceFirst("^0+(?=[0-9])", "");
    String rest = point < 0 ? "" : bare.substring(point + 1);
    return sign + (whole.isEmpty() ? "0" : whole) + (rest.isEmpty() ? "" : "." + rest);
  }

  /** What stands between values. */
  private static void between(SlipPlace place, RepairTrial trial) {
    char c = place.found();
    int at = place.fault();
    if (place.expected() == Expected.COLON) {
      boolean other = c == '=' || c == ',' || c == ';';
      trial.add(
          place.later(
              at,
              other ? at + 1 : at,
              ":",
              "a colon is missing after the property name",
              other ? "Write a colon here." : "Add the colon."));
    } else if (place.expected() == Expected.NAME) {
      decimalComma(place, trial);
    } else if (c == '%') {
      String number = place.text().substring(place.lastToken(), place.good());
      trial.add(
          place.later(
              at, at + 1, "", "a number has no percent sign", "Write %s.".formatted(number)));
    } else if (c == ';' || c == '\u3001' || c == '\uFF0C') {
      trial.add(place.later(at, at + 1, ",", "a comma is needed here", "Write a comma."));
    }
  }

  private static void decimalComma(SlipPlace place, RepairTrial trial) {
    String text = place.text();
    Matcher digits = DIGITS.matcher(text).region(place.fault(), text.length());
    boolean number = place.good() > 0 && Character.isDigit(text.charAt(place.good() - 1));
    if (number && digits.lookingAt()) {
      String whole = text.substring(place.lastToken(), place.good()).replace(".", "");
      trial.add(
          place.inLastToken(
              place.lastToken(),
              digits.end(),
              whole + "." + digits.group(),
              "a decimal comma, where JSON has a point",
              "Write %s.%s.".formatted(whole, digits.group())));
    }
  }
}
