package dev.evenhand.engine.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file as they stand there, title and header among them. */
interface RowSource extends Closeable {
  /**
   * The next row; null after the last.
   *
   * @throws SheetFault if the file can't be read on
   */
  @Nullable SheetRow next() throws IOException, SheetFault;

  /** The names of columns that the format itself tells, or null if a row tells them. */
  default @Nullable List<String> names() {
    return null;
  }

  /** What parts the cells of a row where it is written as a line again. */
  default char delimiter() {
    return ',';
  }

  /** Whether all rows have the width of the header, unless something is wrong with them. */
  boolean isRagged();

  @Override
  void close() throws IOException;
}
