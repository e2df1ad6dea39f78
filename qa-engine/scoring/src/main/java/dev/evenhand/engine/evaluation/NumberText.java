package dev.evenhand.engine.evaluation;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.words.Spelling;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: with a decimal comma, thousands marks or their unit. */
final class NumberText {
  private static final int LONGEST = 60;
  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]++(\\.[0-9]++)?+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]++,[0-9]++");
  private static final Pattern GERMAN = Pattern.compile("[+-]?[0-9]{1,3}+(\\.[0-9]{3})++,[0-9]++");
  private static final Pattern ENGLISH =
      Pattern.compile("[+-]?[0-9]{1,3}+(,[0-9]{3})++(\\.[0-9]++)?+");

  private NumberText() {}

  /** The number that {@code text} says, counted in {@code unit} if that is not null. */
  static Reading read(String text, @Nullable String unit) {
    if (text.length() > LONGEST) {
      return Reading.NOT_UNDERSTOOD;
    }
    String bare = withoutUnit(Spelling.trimmed(text), unit).replace('\u2212', '-');
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

  private static String withoutUnit(String text, @Nullable String unit) {
    if (unit == null) {
      return text;
    }
    boolean ends =
        text.length() > unit.length()
            && text.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT));
    return ends ? Spelling.trimmed(text.substring(0, text.length() - unit.length())) : text;
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
