package dev.evenhand.engine.evaluation;

import dev.evenhand.engine.words.Spelling;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them. */
final class DayText {
  private static final int LONGEST = 20;
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})[-/.]([0-9]{4})");

  private DayText() {}

  /**
   * The days that {@code text} may be: none if it is no day, and two where it does not say whether
   * day or month comes first. Dots are between day and month, in this order.
   */
  static List<LocalDate> days(String text) {
    String bare = Spelling.trimmed(text);
    if (bare.length() > LONGEST) {
      return List.of();
    }
    List<LocalDate> found = new ArrayList<>();
    Matcher first = YEAR_FIRST.matcher(bare);
    Matcher last = YEAR_LAST.matcher(bare);
    if (first.matches()) {
      add(found, first.group(1), first.group(2), first.group(3));
    } else if (last.matches()) {
      add(found, last.group(4), last.group(3), last.group(1));
      if (!last.group(2).equals(".") && !last.group(1).equals(last.group(3))) {
        add(found, last.group(4), last.group(1), last.group(3));
      }
    }
    return found;
  }

  private static void add(List<LocalDate> found, String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      if (date.getYear() > 0 && !found.contains(date)) {
        found.add(date);
      }
    } catch (DateTimeException e) {
      // Not a day of the calendar in this order.
    }
  }
}
