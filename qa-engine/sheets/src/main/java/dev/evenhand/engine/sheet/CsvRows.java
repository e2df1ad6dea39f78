package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV. */
final class CsvRows implements RowSource {
  private final RowLimit limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Charset charset;
  private final String source;
  private final char delimiter;
  private boolean skipFirst;
  private long line = 1;

  CsvRows(Reader reader, Charset charset, Delimiter delimiter, String source) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter.sign()).setIgnoreEmptyLines(true).get();
    this.limit = new RowLimit(reader);
    this.parser = CSVParser.builder().setReader(limit).setFormat(format).get();
    this.records = parser.iterator();
    this.charset = charset;
    this.source = source;
    this.delimiter = delimiter.sign();
    this.skipFirst = delimiter.declared();
  }

  @Override
  public @Nullable SheetRow next() throws IOException, SheetFault {
    try {
      if (skipFirst && records.hasNext()) {
        records.next();
        endRow();
      }
      skipFirst = false;
      if (!records.hasNext()) {
        return null;
      }
      SheetRow row = SheetRow.of(line, records.next().values());
      endRow();
      return row;
    } catch (UncheckedIOException e) {
      throw new SheetFault(broken(Objects.requireNonNull(e.getCause())));
    }
  }

  private void endRow() {
    limit.endRow();
    line = parser.getCurrentLineNumber() + 1;
  }

  @Override
  public char delimiter() {
    return delimiter;
  }

  @Override
  public boolean isRagged() {
    return false;
  }

  private Problem broken(IOException e) throws IOException {
    if (e instanceof CharacterCodingException) {
      return Problem.unreadable(
          charset.equals(StandardCharsets.UTF_8) ? "not-utf-8" : "not-in-encoding",
          Location.of(source),
          "the file is not %s after line %s".formatted(charset, parser.getCurrentLineNumber() + 1),
          "Save it as CSV UTF-8; or name it by qa's option --encoding windows-1252, or what else"
              + " it is.");
    }
    if (e instanceof RowLimit.RowTooLongException) {
      return tooLong();
    }
    if (!(e instanceof CSVException)) {
      throw e;
    }
    return Problem.error(
        "broken-csv",
        Location.of(source, Math.toIntExact(line)),
        "",
        "the quotes don't match, so nothing from this row on could be read",
        "Close the quote, or double a quote within quotes.");
  }

  /** Of a file that begins so nothing can be read. */
  private Problem tooLong() {
    String message = "the row is longer than 1 MiB, so nothing from it on was read";
    String remedy = "Maybe a quote is not closed: close it, or double a quote within quotes.";
    Location where = Location.of(source, Math.toIntExact(line));
    return line == 1
        ? Problem.unreadable("row-too-long", where, message, remedy)
        : Problem.error("row-too-long", where, "", message, remedy);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
