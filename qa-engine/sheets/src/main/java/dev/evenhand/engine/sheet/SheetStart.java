package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a table.
 *
 * @param below the first rows below the header
 * @param ended whether these are all
 * @param broken why the file could not be read on, if it ended so
 */
record SheetStart(Header header, List<SheetRow> below, boolean ended, @Nullable Problem broken) {
  /** As many as Excel has. */
  private static final int MOST_COLUMNS = 1 << 14;

  static SheetStart read(
      RowSource source,
      @Nullable Integer headerRow,
      @Nullable ToIntFunction<List<String>> known,
      Guesses guesses)
      throws IOException, SheetFault {
    List<SheetRow> rows = new ArrayList<>();
    boolean ended = false;
    Problem broken = null;
    try {
      while (rows.size() < OpenSheet.FIRST && !ended) {
        SheetRow row = source.next();
        ended = row == null;
        if (row != null && !row.isBlank()) {
          rows.add(row);
        }
      }
    } catch (SheetFault e) {
      if (rows.isEmpty() || e.problem().severity() == Problem.Severity.UNREADABLE) {
        throw e;
      }
      ended = true;
      broken = e.problem();
    }
    List<String> names = source.names();
    if (rows.isEmpty()) {
      throw new SheetFault(empty(guesses.source()));
    }
    Header header =
        names == null
            ? Header.of(rows, headerRow, known, guesses)
            : new Header(names, List.of(), 0, 0);
    if (header.names().size() > MOST_COLUMNS) {
      throw new SheetFault(tooWide(guesses.source(), header));
    }
    return new SheetStart(header, rows.subList(header.rows(), rows.size()), ended, broken);
  }

  private static Problem tooWide(String source, Header header) {
    return Problem.unreadable(
            "too-many-columns",
            Location.of(source, Math.max(1, header.line())),
            "the table has more columns than a sheet can",
            "Maybe rows and columns are exchanged, or the delimiter is another (qa's option"
                + " --delimiter).")
        .with(String.valueOf(header.names().size()), "at most %s".formatted(MOST_COLUMNS));
  }

  static Problem empty(String source) {
    return Problem.unreadable(
        "file-empty",
        Location.of(source),
        "the file is empty",
        "Give a table whose first row names the columns.");
  }
}
