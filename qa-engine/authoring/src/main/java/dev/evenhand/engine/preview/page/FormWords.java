package dev.evenhand.engine.preview.page;

import dev.evenhand.api.score.Fraction;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * The words of forms that are not the card's, in a language: {@code form_en.properties} and beside
 * it. A language without such a file is said in English.
 *
 * @param language the BCP 47 tag that was asked for
 * @param own the language that the words are in
 */
public record FormWords(String language, String own, Properties words) {
  /** The languages that forms speak by themselves. */
  public static final List<String> LANGUAGES = List.of("de", "en");

  private static final Fraction HUNDRED = Fraction.of(100, 1);

  /** The words in a language. */
  public static FormWords in(String language) {
    String main = mainLanguage(language);
    String own = LANGUAGES.contains(main) ? main : "en";
    return new FormWords(language, own, load("form_" + own + ".properties"));
  }

  static String mainLanguage(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  private static Properties load(String file) {
    try (InputStream in = Objects.requireNonNull(FormWords.class.getResourceAsStream(file), file);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Properties words = new Properties();
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words with that key, with what stands in them. */
  public String say(String key, Object... parts) {
    String words = words().getProperty(key);
    if (words == null) {
      throw new IllegalArgumentException("Forms have no words " + key);
    }
    return parts.length == 0 ? words : String.format(Locale.ROOT, words, parts);
  }

  /** The words for so many: those of {@code key.one} for one, else of {@code key.many}. */
  public String count(String key, long number) {
    return say(key + (number == 1 ? ".one" : ".many"), number);
  }

  /** What a language calls itself. */
  public String languageName(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String name = locale.getDisplayName(locale);
    return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /** A number as the language writes it. */
  public String number(BigDecimal number) {
    return number.toPlainString().replace(".", say("decimal"));
  }

  /** So many points. */
  public String points(BigDecimal points) {
    boolean one = points.abs().compareTo(BigDecimal.ONE) == 0;
    return say(one ? "points.one" : "points", number(points));
  }

  /** A ratio in percent, with the digits it was declared with. */
  public String percent(BigDecimal ratio) {
    BigDecimal percent = ratio.movePointRight(2).stripTrailingZeros();
    return number(percent.scale() < 0 ? percent.setScale(0) : percent) + "\u00a0%";
  }

  /** A ratio in percent with at most two decimals. */
  public String percent(Fraction ratio) {
    return percent(ratio.times(HUNDRED).toDecimal(2, RoundingMode.HALF_UP).movePointLeft(2));
  }

  /** Words between the quotation marks of the language. */
  public String quoted(String text) {
    return say("quoted", text);
  }

  /** Several things, the last after a word such as "or". */
  public String joined(List<String> things, String key) {
    if (things.size() < 2) {
      return String.join("", things);
    }
    List<String> first = new ArrayList<>(things);
    String last = first.remove(first.size() - 1);
    return String.join(", ", first) + " " + say(key) + " " + last;
  }
}
