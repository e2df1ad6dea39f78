package dev.evenhand.engine.json;

import dev.evenhand.engine.json.SyntaxFault.Expected;

/** Commas and brackets that are missing or too many. */
final class BracketSlips {
  private BracketSlips() {}

  static void offer(SlipPlace place, SourceText source, RepairTrial trial) {
    char c = place.found();
    comma(place, trial, c);
    boolean inObject =
        !place.open().isEmpty() && place.text().charAt(place.open().element()) == '{';
    boolean closes = c == '}' || c == ']';
    if (closes && (place.open().isEmpty() || (c == '}') != inObject)) {
      mismatch(place, source, trial, inObject);
    } else if (place.expected() == Expected.NAME && c == '{') {
      unclosed(place, source, trial, place.good(), "}");
    } else if (c == ':' && !inObject && place.isAfterText() && !place.open().isEmpty()) {
      unclosedList(place, source, trial);
    }
  }

  private static void comma(SlipPlace place, RepairTrial trial, char c) {
    int at = place.fault();
    int before = lastBefore(place.text(), at);
    boolean afterComma = before >= 0 && place.text().charAt(before) == ',';
    if ((c == '}' || c == ']') && afterComma) {
      trial.add(
          place.later(
              before,
              before + 1,
              "",
              "a comma stands before the closing bracket",
              "Remove the comma."));
    } else if (c == ',' && afterComma) {
      trial.add(place.later(at, at + 1, "", "two commas stand here", "Remove one of the two."));
    } else if (c == ',' && before < 0) {
      String told = "a comma stands where an object should begin";
      trial.add(place.later(at, at + 1, "", told, "Remove the comma."));
    } else if (place.expected() == Expected.COMMA_OR_END && startsValue(c)) {
      trial.add(place.later(at, at, ",", "a comma is missing before this", "Add the comma."));
    }
  }

  private static boolean startsValue(char c) {
    return c == '"' || c == '{' || c == '[' || c == '-' || Character.isDigit(c);
  }

  private static int lastBefore(String text, int at) {
    int last = at - 1;
    while (last >= 0 && Blanks.isBlank(text.charAt(last))) {
      last--;
    }
    return last;
  }

  private static void mismatch(
      SlipPlace place, SourceText source, RepairTrial trial, boolean inObject) {
    int at = place.fault();
    String missing = inObject ? "}" : "]";
    if (!place.open().isEmpty()) {
      unclosed(place, source, trial, at, missing);
    }
    trial.add(
        place.later(
            at,
            at + 1,
            "",
            place.open().isEmpty()
                ? "this bracket closes nothing"
                : "this bracket does not match '%s' of line %s"
                    .formatted(
                        place.text().charAt(place.open().element()),
                        source.at(place.open().element()).line()),
            "Remove it."));
  }

  private static void unclosed(
      SlipPlace place, SourceText source, RepairTrial trial, int at, String missing) {
    int opening = place.open().element();
    String what = missing.equals("}") ? "object" : "list";
    trial.add(
        place.later(
            at,
            at,
            missing,
            "the %s that begins on line %s is not closed before this"
                .formatted(what, source.at(opening).line()),
            "Add the missing %s after what is on line %s."
                .formatted(missing, source.at(Math.max(0, place.good() - 1)).line())));
  }

  /** A name follows in a list: the list ends before the comma before it. */
  private static void unclosedList(SlipPlace place, SourceText source, RepairTrial trial) {
    int comma = lastBefore(place.text(), place.lastToken());
    if (comma <= 0 || place.text().charAt(comma) != ',') {
      return;
    }
    trial.add(
        new Repair(
            comma,
            Expected.COMMA_OR_END,
            comma,
            comma,
            "]",
            place.fault(),
            "the list that begins on line %s is not closed before this property"
                .formatted(source.at(place.open().element()).line()),
            "Add the missing ] before the comma before it."));
  }
}
