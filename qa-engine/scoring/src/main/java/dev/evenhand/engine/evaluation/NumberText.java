package dev.evenhand.engine.evaluation;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.words.Spelling;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as people write them: with a decimal comma, thousands marks or their unit. */
final class NumberText {
  private static final int LONGEST = 60;
  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]++(\\.[0-9]++)?+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]++,[0-9]++");
  private static final Pattern GERMAN = Pattern.compile("[+-]?[0-9]{1,3}+(\\.[0-9]{3})++,[0-9]++");
  private static final Pattern ENGLISH =
      Pattern.compile("[+-]?[0-9]{1,3}+(,[0-9]{3})++(\\.[0-9]++)?+");

  private NumberText() {}

  /** The number that {@code text} says, counted in one of {@code units} or in none. */
  static Reading read(String text, Collection<String> units) {
    if (text.length() > LONGEST) {
      return Reading.NOT_UNDERSTOOD;
    }
    String bare = withoutUnit(Spelling.trimmed(text), units).replace('\u2212', '-');
    if (PLAIN.matcher(bare).matches()) {
      return number(bare, bare.equals(text));
    }
    boolean german = GERMAN.matcher(bare).matches();
    if (german) {
      return number(bare.replace(".", "").replace(',', '.'), false);
    }
    boolean comma = DECIMAL_COMMA.matcher(bare).matches();
    boolean english = ENGLISH.matcher(bare).matches();
    if (comma && english && !bare.matches("[+-]?0,.*")) {
      return Reading.unclear(List.of(bare.replace(",", ""), bare.replace(',', '.')));
    }
    if (comma) {
      return number(bare.replace(',', '.'), false);
    }
    return english ? number(bare.replace(",", ""), false) : Reading.NOT_UNDERSTOOD;
  }

  private static String withoutUnit(String text, Collection<String> units) {
    return units.stream()
        .filter(unit -> text.length() > unit.length())
        .filter(unit -> text.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT)))
        .max(Comparator.comparingInt(String::length))
        .map(unit -> Spelling.trimmed(text.substring(0, text.length() - unit.length())))
        .orElse(text);
  }

  private static Reading number(String written, boolean exact) {
    BigDecimal value = Values.exact(written);
    if (value == null) {
      return Reading.NOT_UNDERSTOOD;
    }
    Answer answer = new Answer.Quantity(value);
    return exact ? Reading.exact(answer) : Reading.of(answer, Conversion.NUMBER);
  }
}
