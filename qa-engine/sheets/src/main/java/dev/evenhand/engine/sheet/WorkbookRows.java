package dev.evenhand.engine.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook. */
final class WorkbookRows implements RowSource {
  private final String source;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  private WorkbookRows(String source, ReadableWorkbook workbook, Stream<Row> stream) {
    this.source = source;
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
  }

  /**
   * The rows of the sheet that {@code asked} names.
   *
   * @param asked its name or number; null for the first that can be seen
   */
  static WorkbookRows open(byte[] bytes, @Nullable String asked, Guesses guesses)
      throws SheetFault {
    WorkbookCheck.check(bytes, guesses.source());
    try {
      ReadableWorkbook workbook =
          new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
      return new WorkbookRows(
          guesses.source(),
          workbook,
          SheetChoice.of(workbook.getSheets().toList(), asked, guesses).openStream());
    } catch (IOException | RuntimeException e) {
      // The bytes are in memory, so it is their content that fails.
      throw new SheetFault(WorkbookCheck.broken(guesses.source()));
    }
  }

  @Override
  public @Nullable SheetRow next() throws SheetFault {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      Row row = rows.next();
      String[] cells =
          row.getCells(0, row.getCellCount()).stream()
              .map(WorkbookCells::text)
              .toArray(String[]::new);
      return SheetRow.of(row.getRowNum(), cells);
    } catch (RuntimeException e) {
      throw new SheetFault(WorkbookCheck.broken(source));
    }
  }

  @Override
  public boolean isRagged() {
    return true;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
