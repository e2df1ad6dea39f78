package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A table that is being read: the names of its columns, and its rows one after the other. Blank
 * rows, titles above the header and totals at the end are not among them. Not thread-safe.
 */
public final class OpenSheet implements Closeable {
  /** How many rows can be looked at before they are read. */
  static final int FIRST = 300;

  private final RowSource source;
  private final Guesses guesses;
  private final Header header;
  private final boolean keepTotals;
  private final Ending ending;
  private final CsvLine lines;
  private final Queue<SheetRow> ready = new ArrayDeque<>();
  private final List<SheetRow> first;
  private final boolean whole;
  private @Nullable Problem broken;
  private boolean toldOfHeader;
  private boolean ended;

  OpenSheet(RowSource source, SheetStart start, boolean keepTotals, Guesses guesses) {
    this.source = source;
    this.guesses = guesses;
    this.header = start.header();
    this.keepTotals = keepTotals;
    this.ending = new Ending(header.names().size());
    this.lines = new CsvLine(source.delimiter());
    start.below().forEach(this::take);
    if (start.ended()) {
      end(start.broken());
    }
    this.first = List.copyOf(ready);
    this.whole = ended;
  }

  /** The names of the columns, as they are written; empty where a column has none. */
  public List<String> names() {
    return header.names();
  }

  /**
   * By column what stands in a row above the names over several columns, empty where nothing does;
   * an empty list if there is no such row.
   */
  public List<String> groups() {
    return header.groups();
  }

  /** Where the names stand; 0 if they are those of properties. */
  public int headerLine() {
    return header.line();
  }

  /** Cells as a line of CSV: parted as in the file, or by commas if it is none. */
  public String line(List<String> cells) {
    return lines.of(cells);
  }

  /** Whether a row has as many cells as the header; in a workbook it may have fewer. */
  public boolean fits(SheetRow row) {
    int columns = header.names().size();
    return row.size() <= columns && (source.isRagged() || row.width() >= columns);
  }

  /** The first rows, at most some hundred, whether or not they were read. */
  public List<SheetRow> first() {
    return first;
  }

  /** Whether the first rows are all. */
  public boolean isWhole() {
    return whole;
  }

  /**
   * The next row, which may tell that it can't be read; empty after the last, or after the last
   * that could be read.
   */
  public Optional<SheetRow> next() throws IOException {
    while (ready.isEmpty() && !ended) {
      read();
    }
    return Optional.ofNullable(ready.poll());
  }

  private void read() throws IOException {
    try {
      SheetRow row = source.next();
      if (row == null) {
        end(null);
      } else if (!row.isBlank()) {
        take(row);
      }
    } catch (SheetFault e) {
      end(e.problem());
    }
  }

  private void take(SheetRow row) {
    if (header.line() > 0 && isHeader(row)) {
      tellOfHeader(row);
    } else if (keepTotals || row.problem().isPresent() || !ending.take(row)) {
      ready.addAll(ending.release());
      ready.add(row);
    }
  }

  private boolean isHeader(SheetRow row) {
    return row.cell(0).equals(header.names().get(0)) && row.cells().equals(header.names());
  }

  private void tellOfHeader(SheetRow row) {
    if (!toldOfHeader) {
      toldOfHeader = true;
      guesses.notice(
          "repeated-header",
          row.line(),
          "the header stands here again, so this row was left out",
          "Leave it out where files are put together.");
    }
  }

  private void end(@Nullable Problem why) {
    ended = true;
    broken = why;
    if (why == null) {
      ending.tell(guesses);
    } else {
      ready.addAll(ending.release());
    }
  }

  /** Why the rows end before the file does; empty if they don't, so far. */
  public Optional<Problem> broken() {
    return Optional.ofNullable(broken);
  }

  /** What had to be guessed so far; all of it after the last row. */
  public List<Problem> guesses() {
    return guesses.all();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
