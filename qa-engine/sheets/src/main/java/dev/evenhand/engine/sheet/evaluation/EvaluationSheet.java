package dev.evenhand.engine.sheet.evaluation;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.evaluation.CopyCheck;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.sheet.OpenSheet;
import dev.evenhand.engine.sheet.SheetRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table of evaluations that is open: it is read once, and holds one row. Not thread-safe. */
public final class EvaluationSheet implements Closeable {
  private final OpenSheet sheet;
  private final boolean tellsReviewers;
  private final List<Problem> readSo;
  private final RowReading rows;
  private final @Nullable CopyCheck copies;
  private final Closeable input;

  /**
   * @param readSo how the table was read as its beginning shows it
   * @param copies null if copies are given as well
   * @param input what is to be closed with the table
   */
  EvaluationSheet(
      OpenSheet sheet,
      boolean tellsReviewers,
      List<Problem> readSo,
      RowReading rows,
      @Nullable CopyCheck copies,
      Closeable input) {
    this.sheet = sheet;
    this.tellsReviewers = tellsReviewers;
    this.readSo = readSo;
    this.rows = rows;
    this.copies = copies;
    this.input = input;
  }

  /** Whether a column tells who answered, without which nobody can be measured. */
  public boolean tellsReviewers() {
    return tellsReviewers;
  }

  /** The names of the columns as a line of CSV, under which rows can be written again. */
  public String header() {
    return sheet.line(sheet.names());
  }

  /**
   * Gives the evaluation of every row to {@code each}, in order; as it came, a row is a line of
   * CSV, parted as those of the table.
   *
   * @throws IOException if reading fails
   */
  public void forEach(Consumer<EvaluationLine> each) throws IOException {
    Optional<SheetRow> row = sheet.next();
    while (row.isPresent()) {
      EvaluationLine line = line(row.get());
      each.accept(copies == null ? line : copies.check(line));
      row = sheet.next();
    }
  }

  private EvaluationLine line(SheetRow row) {
    RowReading.Read read = rows.read(row, sheet.fits(row));
    return EvaluationLine.of(row.line(), sheet.line(row.cells()), read.evaluation())
        .withNotices(read.notices());
  }

  /** How the table was read where it left that open; all of it after the last row. */
  public List<Problem> notices() {
    List<Problem> notices = new ArrayList<>(sheet.guesses());
    notices.addAll(readSo);
    rows.merged().ifPresent(notices::add);
    return List.copyOf(notices);
  }

  /** Why the rows end before the file does; empty if they don't, so far. */
  public Optional<Problem> broken() {
    return sheet.broken();
  }

  @Override
  public void close() throws IOException {
    try {
      sheet.close();
    } finally {
      input.close();
    }
  }
}
