package dev.evenhand.engine.ratings;

import dev.evenhand.engine.agreement.count.DecimalText;
import dev.evenhand.engine.words.Spelling;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with a unit, such as {@code 10 sec}, as a text ({@code '4}) or in stars.
 *
 * @param unit what is counted, whether of one or of several
 */
record UnitNumber(BigDecimal number, String unit) {
  private static final int LONGEST = 40;

  private static final Pattern BEFORE_UNIT =
      Pattern.compile(
          "(?<number>[+-]?[0-9]{1,15}(?:[.,][0-9]{1,15})?)[\\s\u00A0\u202F]*+(?<unit>\\p{L}{1,12})[.]?");

  private static final Pattern TEXT =
      Pattern.compile("(?<unit>['\u2019])(?<number>[0-9]{1,15}(?:[.,][0-9]{1,15})?)");

  /** Those that are full, and then those that are not. */
  private static final Pattern STARS =
      Pattern.compile("(?<full>[\u2605\u2B50]{0,20})[\uFE0E\uFE0F]?[\u2606\u2729]{0,20}");

  static @Nullable UnitNumber of(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    Matcher stars = STARS.matcher(text);
    if (stars.matches()) {
      return new UnitNumber(BigDecimal.valueOf(stars.group("full").length()), "\u2605");
    }
    for (Pattern pattern : new Pattern[] {BEFORE_UNIT, TEXT}) {
      Matcher found = pattern.matcher(text);
      if (found.matches()) {
        BigDecimal number = DecimalText.parse(found.group("number").replace(',', '.'));
        return number == null ? null : new UnitNumber(number, singular(found.group("unit")));
      }
    }
    return null;
  }

  /** Without the ending of several: point and points, Punkt and Punkte. */
  private static String singular(String unit) {
    String folded = Spelling.folded(unit);
    return folded.length() > 2 ? folded.replaceFirst("(?:s|e|en|n)$", "") : folded;
  }

  /** The numbers of all texts; empty unless all have one, of one unit, and there are several. */
  static Map<String, UnitNumber> ofAll(Collection<String> texts) {
    Map<String, UnitNumber> all = new HashMap<>();
    Set<String> units = new HashSet<>();
    for (String text : texts) {
      UnitNumber one = of(text);
      if (one == null) {
        return Map.of();
      }
      units.add(one.unit);
      all.put(text, one);
    }
    return units.size() == 1 && all.size() > 1 ? all : Map.of();
  }
}
