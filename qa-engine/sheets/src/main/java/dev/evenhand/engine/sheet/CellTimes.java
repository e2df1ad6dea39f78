package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something was, as the cells of one column tell it. Whether 03/11/2026 is in March or in
 * November is known only when some date of the file shows it: until then the day is taken first,
 * and at the end dates are {@linkplain #corrected set right}. Not thread-safe.
 */
public final class CellTimes {
  /** How many characters a day takes. */
  private static final int DAY = 10;

  private static final int MONTHS = 12;
  private static final int LONGEST = 60;
  private static final Pattern ZONE = Pattern.compile("(Z|[+-]\\d{2}:?\\d{2})$");
  private static final Pattern SLASHED =
      Pattern.compile(
          "(?<first>\\d{1,2})(?<sign>[./-])(?<second>\\d{1,2})[./-](?<year>\\d{4}|\\d{2})"
              + "(?:,?[ T]\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<secondOfTime>\\d{2}))?"
              + "(?:\\.\\d{1,9})?\\s?(?<half>[AaPp][Mm])?(?:\\s?Uhr)?)?");
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?(?:\\.\\d{1,6})?");
  private static final long MILLIS_FROM = 100_000_000_000L;

  private final @Nullable DateOrder said;
  private long open;
  private long dayFirst;
  private long monthFirst;
  private long others;
  private String example = "";
  private long line;

  /**
   * Reads times.
   *
   * @param said what is first in dates such as 03/11/2026; null if that is to be guessed
   */
  public CellTimes(@Nullable DateOrder said) {
    this.said = said;
  }

  /** The time that a text in line {@code at} names, so far; null if it names none. */
  public @Nullable Instant read(String text, long at) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      Matcher date = SLASHED.matcher(text);
      return date.matches() ? date(date, text, at) : other(text);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private @Nullable Instant other(String text) {
    if (EPOCH.matcher(text).matches()) {
      others++;
      double number = Double.parseDouble(text);
      return Instant.ofEpochMilli((long) (number < MILLIS_FROM ? number * 1000 : number));
    }
    boolean blank = text.length() > DAY && text.charAt(DAY) == ' ';
    Instant time = iso(blank ? text.substring(0, DAY) + "T" + text.substring(DAY + 1) : text);
    others++;
    return time;
  }

  private static Instant iso(String text) {
    if (text.indexOf('T') < 0) {
      return LocalDate.parse(text.replace('/', '-')).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    return ZONE.matcher(text).find()
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }

  private Instant date(Matcher date, String text, long at) {
    int first = Integer.parseInt(date.group("first"));
    int second = Integer.parseInt(date.group("second"));
    boolean isMonthFirst = said == DateOrder.MONTH_FIRST || said == null && second > MONTHS;
    Instant time = time(date, isMonthFirst ? second : first, isMonthFirst ? first : second);
    note(date.group("sign").equals("."), first, second);
    if (line == 0) {
      line = at;
      example = text;
    }
    return time;
  }

  private void note(boolean points, int first, int second) {
    if (points || first > MONTHS) {
      dayFirst++;
    } else if (second > MONTHS) {
      monthFirst++;
    } else {
      open++;
    }
  }

  private static Instant time(Matcher date, int day, int month) {
    int year = Integer.parseInt(date.group("year"));
    LocalDate on = LocalDate.of(year < 100 ? 2000 + year : year, month, day);
    if (date.group("hour") == null) {
      return on.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    int hour = Integer.parseInt(date.group("hour"));
    String half = date.group("half");
    if (half != null) {
      hour = hour % MONTHS + (half.toLowerCase(java.util.Locale.ROOT).equals("pm") ? MONTHS : 0);
    }
    String seconds = date.group("secondOfTime");
    LocalTime of =
        LocalTime.of(
            hour,
            Integer.parseInt(date.group("minute")),
            seconds == null ? 0 : Integer.parseInt(seconds));
    return LocalDateTime.of(on, of).toInstant(ZoneOffset.UTC);
  }

  /** What is right for a time that was read, now that all are: empty if it can't be known. */
  public Optional<Instant> corrected(Optional<Instant> read) {
    if (said != null || isDayFirst()) {
      return read;
    }
    return isMonthFirst() ? read.map(CellTimes::swapped) : Optional.empty();
  }

  /** Whether times must be corrected. */
  public boolean needsCorrection() {
    return said == null && !isDayFirst();
  }

  private boolean isDayFirst() {
    return monthFirst == 0 && (dayFirst > 0 || open == 0);
  }

  private boolean isMonthFirst() {
    return monthFirst > 0 && dayFirst == 0 && others == 0;
  }

  /**
   * Dates up to the twelfth were taken with the day first, later ones could be read as they are.
   */
  private static Instant swapped(Instant time) {
    LocalDateTime read = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    int day = read.getDayOfMonth();
    return day > MONTHS
        ? time
        : LocalDateTime.of(
                LocalDate.of(read.getYear(), day, read.getMonthValue()), read.toLocalTime())
            .toInstant(ZoneOffset.UTC);
  }

  /**
   * What dates begin with, as those read so far decide; empty if none does.
   *
   * @return what was said, if it was
   */
  public Optional<DateOrder> order() {
    if (said != null) {
      return Optional.of(said);
    }
    if (dayFirst > 0 && monthFirst == 0) {
      return Optional.of(DateOrder.DAY_FIRST);
    }
    return isMonthFirst() ? Optional.of(DateOrder.MONTH_FIRST) : Optional.empty();
  }

  /**
   * How dates were read whose order was not said: a notice, or a warning if they could not be.
   *
   * @param source what the problem calls the file
   */
  public Optional<Problem> told(String source) {
    if (said != null || dayFirst + monthFirst + open == 0) {
      return Optional.empty();
    }
    Location at = Location.of(source, Math.toIntExact(line));
    if (isDayFirst()) {
      return Optional.of(read(at, "day", "month"));
    }
    if (isMonthFirst()) {
      return Optional.of(read(at, "month", "day"));
    }
    if (monthFirst == 0) {
      return Optional.of(unclear(at));
    }
    return Optional.of(dayFirst > 0 ? mixed(at) : besideOthers(at));
  }

  private Problem read(Location at, String first, String other) {
    return Problem.notice(
        "date-order",
        at,
        "time",
        "'%s' read with the %s first".formatted(example, first),
        "Use qa's option --dates %s-first if the %s is.".formatted(other, other));
  }

  private static Problem mixed(Location at) {
    return Problem.warning(
        "date-order",
        at,
        "time",
        "some dates begin with the day and others with the month, so times are not used",
        "Write all in one way, best as 2026-11-03.");
  }

  private static Problem besideOthers(Location at) {
    return Problem.warning(
        "date-order",
        at,
        "time",
        "some dates begin with the month and others with the year, or are numbers, so times are not"
            + " used",
        "Use qa's option --dates month-first; or write all in one way, best as 2026-11-03.");
  }

  private Problem unclear(Location at) {
    return Problem.warning(
        "date-order",
        at,
        "time",
        "'%s' may begin with the day or the month, so times are not used".formatted(example),
        "Use qa's option --dates day-first or --dates month-first.");
  }
}
