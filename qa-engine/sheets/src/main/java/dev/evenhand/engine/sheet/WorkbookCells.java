package dev.evenhand.engine.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** The texts of cells as a person sees them: dates as dates, percents with their sign. */
final class WorkbookCells {
  /** What in a format is no letter of a date: texts in quotes, colours and conditions, escapes. */
  private static final Pattern NO_CODE =
      Pattern.compile("\"[^\"]*+\"|\\[(?!h|m|s)[^\\]]*+\\]|\\\\.|_.|\\*.");

  private static final Pattern DATE = Pattern.compile("[ymdhs]");

  /** Later days are in no calendar of Excel. */
  private static final double LAST_DAY = 2_958_466;

  private WorkbookCells() {}

  static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    if (cell.getValue() == null) {
      return withoutResult(cell);
    }
    if (cell.getValue() instanceof BigDecimal number) {
      return number(cell, number);
    }
    return cell.getValue() instanceof Boolean truth
        ? (truth ? "TRUE" : "FALSE")
        : cell.getValue().toString();
  }

  /** A formula whose result was not stored is shown, so that it is not taken for an empty cell. */
  private static String withoutResult(Cell cell) {
    return cell.getFormula() == null || cell.getRawValue() != null ? "" : "=" + cell.getFormula();
  }

  private static String number(Cell cell, BigDecimal written) {
    double value = written.doubleValue();
    String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
    boolean finite = Double.isFinite(value);
    if (finite && isDate(cell, format) && value >= 0 && value < LAST_DAY) {
      return date(cell.asDate(), value);
    }
    // Excel writes 17 digits of a double; its shortest text is what was typed.
    BigDecimal typed = finite ? BigDecimal.valueOf(value) : written;
    return format.contains("%") ? plain(typed.movePointRight(2)) + "%" : plain(typed);
  }

  private static String plain(BigDecimal number) {
    BigDecimal short1 = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    boolean handy = short1.precision() - short1.scale() <= 20 && short1.scale() <= 20;
    return handy ? short1.toPlainString() : short1.toString();
  }

  private static boolean isDate(Cell cell, String format) {
    Integer id = cell.getDataFormatId();
    boolean usual =
        id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47);
    if (usual) {
      return true;
    }
    String codes = NO_CODE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    return !codes.contains("general") && DATE.matcher(codes).find();
  }

  private static String date(LocalDateTime time, double value) {
    if (value < 1) {
      return time.toLocalTime().toString();
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }
}
