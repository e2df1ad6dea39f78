package dev.evenhand.engine.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook. */
final class WorkbookRows implements RowSource {
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final HiddenCells hidden;
  private final MergedAreas merged;
  private final Guesses guesses;

  private WorkbookRows(
      ReadableWorkbook workbook,
      Stream<Row> stream,
      HiddenCells hidden,
      MergedAreas merged,
      Guesses guesses) {
    this.merged = merged;
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
    this.hidden = hidden;
    this.guesses = guesses;
  }

  /**
   * The rows of the sheet that {@code asked} names.
   *
   * @param mostUnfolded to how many bytes its parts may unfold
   * @param asked its name or number; null for the first that can be seen
   */
  static WorkbookRows open(byte[] bytes, long mostUnfolded, @Nullable String asked, Guesses guesses)
      throws SheetFault {
    WorkbookOutline outline = WorkbookCheck.check(bytes, mostUnfolded, guesses.source());
    try {
      ReadableWorkbook workbook = workbook(bytes, outline, guesses);
      Sheet sheet = SheetChoice.of(workbook.getSheets().toList(), asked, guesses);
      HiddenCells hidden = new HiddenCells(outline.hiddenColumns(sheet.getId()));
      return new WorkbookRows(
          workbook, sheet.openStream(), hidden, outline.mergedAreas(sheet.getId()), guesses);
    } catch (IOException | RuntimeException e) {
      // The bytes are in memory, so it is their content that fails.
      throw new SheetFault(WorkbookCheck.broken(guesses.source()));
    }
  }

  /** With the formats of its cells, without which some programs write a workbook. */
  private static ReadableWorkbook workbook(byte[] bytes, WorkbookOutline outline, Guesses guesses)
      throws IOException {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
    } catch (IOException | RuntimeException e) {
      ReadableWorkbook plain =
          new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true));
      if (outline.anyFormat()) {
        guesses.notice(
            "formats-missing",
            "the workbook lacks the formats of its cells, so dates and percents are plain numbers",
            "Open it in a spreadsheet program, format them again and save it.");
      }
      return plain;
    }
  }

  @Override
  public @Nullable SheetRow next() throws SheetFault {
    try {
      if (!rows.hasNext()) {
        hidden.tell(guesses);
        return null;
      }
      Row row = rows.next();
      String[] cells =
          row.getCells(0, row.getCellCount()).stream()
              .map(WorkbookCells::text)
              .toArray(String[]::new);
      SheetRow read = SheetRow.of(row.getRowNum(), cells);
      hidden.add(read, row.isHidden());
      return merged.isEmpty() ? read : read.withMerged(merged.at(row.getRowNum()));
    } catch (RuntimeException e) {
      throw new SheetFault(WorkbookCheck.broken(guesses.source()));
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
