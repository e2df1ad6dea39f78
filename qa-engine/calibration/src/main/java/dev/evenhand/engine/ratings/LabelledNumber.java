package dev.evenhand.engine.ratings;

import dev.evenhand.engine.agreement.count.DecimalText;
import dev.evenhand.engine.words.Spelling;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with words beside it, such as {@code 4 - Good}, or of so many, such as {@code 4/5}.
 *
 * @param words what stands beside the number; of a fraction the number that it is of
 */
record LabelledNumber(BigDecimal number, String words, boolean fraction) {
  private static final int LONGEST = 200;

  /** Nothing is tried twice. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\(?(?<number>[+-]?[0-9]++(?:\\.[0-9]++)?)\\)?\\s*+(?:[-\u2013\u2014:=.)|]|(?<=\\)))\\s*+(?<words>\\D.*)");

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<words>[^(\\[]*+)[(\\[]\\s*+(?<number>[+-]?[0-9]++(?:\\.[0-9]++)?)\\s*+[)\\]]");

  private static final Pattern FRACTION =
      Pattern.compile(
          "(?<number>[0-9]++(?:[.,][0-9]++)?)\\s*+(?:/|of|von|out of)\\s*+(?<words>[1-9][0-9]{0,3})");

  /** The number and its words; null if the text is none. */
  static @Nullable LabelledNumber of(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    for (Pattern pattern : new Pattern[] {FRACTION, BEFORE, BEHIND}) {
      Matcher found = pattern.matcher(text);
      if (found.matches() && !found.group("words").isBlank()) {
        BigDecimal number = DecimalText.parse(found.group("number").replace(',', '.'));
        boolean fraction = pattern == FRACTION;
        return number == null
            ? null
            : new LabelledNumber(number, Spelling.folded(found.group("words")), fraction);
      }
    }
    return null;
  }

  /**
   * The numbers of all texts. Empty unless all have one, each word its own number and each number
   * its own word; fractions are all of the same number.
   */
  static Map<String, LabelledNumber> ofAll(Collection<String> texts) {
    Map<String, LabelledNumber> all = new HashMap<>();
    Map<BigDecimal, String> words = new HashMap<>();
    Map<String, BigDecimal> numbers = new HashMap<>();
    for (String text : texts) {
      LabelledNumber one = of(text);
      if (one == null || !fits(one, words, numbers)) {
        return Map.of();
      }
      all.put(text, one);
    }
    long kinds = all.values().stream().map(LabelledNumber::fraction).distinct().count();
    return kinds == 1 && words.size() > 1 ? all : Map.of();
  }

  private static boolean fits(
      LabelledNumber one, Map<BigDecimal, String> words, Map<String, BigDecimal> numbers) {
    String word = words.putIfAbsent(one.number, one.words);
    if (one.fraction) {
      boolean sameWhole = words.values().stream().allMatch(one.words::equals);
      return sameWhole && one.number.compareTo(new BigDecimal(one.words)) <= 0;
    }
    BigDecimal number = numbers.putIfAbsent(one.words, one.number);
    return (word == null || word.equals(one.words))
        && (number == null || number.compareTo(one.number) == 0);
  }
}
