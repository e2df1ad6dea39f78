package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Opens tables: CSV, workbooks (.xlsx), and JSON objects in a list, on lines or one alone. What the
 * file leaves open is guessed from its beginning, checked against the rest, and told; what is said
 * here is not guessed.
 *
 * <p>Immutable and safe between threads. Rows are read one after the other; a workbook is held as
 * it is stored, with all texts of its cells.
 */
public final class SheetReader {
  /** What is guessed is guessed from so many bytes. */
  private static final int FIRST_BYTES = 1 << 16;

  private static final int MOST_WORKBOOK_BYTES = 1 << 26;

  private final @Nullable Charset encoding;
  private final @Nullable Character delimiter;
  private final @Nullable String sheet;
  private final @Nullable Integer headerRow;
  private final @Nullable ToIntFunction<List<String>> known;
  private final boolean keepTotals;
  private final long mostUnfolded;

  private SheetReader(
      @Nullable Charset encoding,
      @Nullable Character delimiter,
      @Nullable String sheet,
      @Nullable Integer headerRow,
      @Nullable ToIntFunction<List<String>> known,
      boolean keepTotals,
      long mostUnfolded) {
    this.encoding = encoding;
    this.delimiter = delimiter;
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.known = known;
    this.keepTotals = keepTotals;
    this.mostUnfolded = mostUnfolded;
  }

  /** Guesses all that a file leaves open. */
  public static SheetReader ofDefaults() {
    return new SheetReader(null, null, null, null, null, false, WorkbookCheck.MOST_BYTES);
  }

  /**
   * The same for text in this encoding, unless the file begins with a mark of another; workbooks
   * and JSON, which tell theirs, are refused.
   */
  public SheetReader withEncoding(Charset charset) {
    return new SheetReader(charset, delimiter, sheet, headerRow, known, keepTotals, mostUnfolded);
  }

  /** The same for CSV whose cells are parted by this sign; workbooks and JSON are refused. */
  public SheetReader withDelimiter(char sign) {
    return new SheetReader(encoding, sign, sheet, headerRow, known, keepTotals, mostUnfolded);
  }

  /**
   * The same for the sheet of a workbook with this name, or with this number from 1 on; files
   * without sheets are refused.
   */
  public SheetReader withSheet(String nameOrNumber) {
    return new SheetReader(
        encoding, delimiter, nameOrNumber, headerRow, known, keepTotals, mostUnfolded);
  }

  /** The same for a table whose columns are named in this line, or row of a workbook. */
  public SheetReader withHeaderRow(int line) {
    return new SheetReader(encoding, delimiter, sheet, line, known, keepTotals, mostUnfolded);
  }

  /**
   * The same for a table whose columns have known names: unless its row is said, they stand in that
   * of the first rows that has the most of them, and where none has any as if this were not said.
   *
   * @param names how many of the cells of a row are known names
   */
  public SheetReader withKnownNames(ToIntFunction<List<String>> names) {
    Objects.requireNonNull(names, "names");
    return new SheetReader(encoding, delimiter, sheet, headerRow, names, keepTotals, mostUnfolded);
  }

  /** The same, with totals and notes at the end as rows like the others. */
  public SheetReader withTotals() {
    return new SheetReader(encoding, delimiter, sheet, headerRow, known, true, mostUnfolded);
  }

  /**
   * The same for tables that must be small: a workbook whose parts unfold to more bytes is refused,
   * if it says so before it is unfolded.
   */
  public SheetReader withMostUnfolded(long bytes) {
    return new SheetReader(encoding, delimiter, sheet, headerRow, known, keepTotals, bytes);
  }

  /**
   * Opens a table. The stream is left open and must not be closed before the table is read.
   *
   * @param source what problems call the file
   * @return the table, or why there is none
   * @throws IOException if reading fails
   */
  public Checked<OpenSheet> open(InputStream in, String source) throws IOException {
    Guesses guesses = new Guesses(source);
    try {
      RowSource rows = rows(in, guesses);
      return Checked.of(
          new OpenSheet(
              rows, SheetStart.read(rows, headerRow, known, guesses), keepTotals, guesses));
    } catch (SheetFault e) {
      return Checked.failed(e.problem());
    }
  }

  private RowSource rows(InputStream in, Guesses guesses) throws IOException, SheetFault {
    byte[] first = in.readNBytes(FIRST_BYTES);
    boolean whole = first.length < FIRST_BYTES;
    InputStream all = new Unclosed(first, in);
    FileKind kind = FileKind.of(first);
    if (sheet != null && !kind.mayHaveSheets()) {
      throw new SheetFault(noSheets(kind, guesses.source()));
    }
    boolean known = kind == FileKind.WORKBOOK || kind == FileKind.JSON;
    if ((delimiter != null || encoding != null) && known) {
      throw new SheetFault(notText(kind, guesses.source()));
    }
    return switch (kind) {
      case WORKBOOK ->
          WorkbookRows.open(bytes(all, guesses.source()), mostUnfolded, sheet, guesses);
      case JSON -> new JsonRows(all, guesses);
      case OLD_OFFICE -> throw new SheetFault(OldOffice.refusal(all, guesses.source()));
      case TEXT -> text(first, whole, all, guesses);
    };
  }

  private static Problem noSheets(FileKind kind, String source) {
    return Problem.unreadable(
        "no-sheets",
        Location.of(source),
        "this is %s, which has no sheets".formatted(kind == FileKind.JSON ? "JSON" : "a text file"),
        "Leave out qa's option --sheet; or name the workbook (.xlsx) that has them.");
  }

  private Problem notText(FileKind kind, String source) {
    String option = delimiter == null ? "--encoding" : "--delimiter";
    return Problem.unreadable(
        "not-delimited",
        Location.of(source),
        "this is %s, to which qa's option %s does not apply"
            .formatted(kind == FileKind.JSON ? "JSON" : "a workbook", option),
        "Leave it out; or give the CSV that it is meant for.");
  }

  private static byte[] bytes(InputStream in, String source) throws IOException, SheetFault {
    byte[] bytes = in.readNBytes(MOST_WORKBOOK_BYTES + 1);
    if (bytes.length > MOST_WORKBOOK_BYTES) {
      throw new SheetFault(WorkbookCheck.tooLarge(source));
    }
    return bytes;
  }

  private RowSource text(byte[] first, boolean whole, InputStream all, Guesses guesses)
      throws IOException, SheetFault {
    Encoding found = Encoding.of(first, encoding, guesses);
    String text = new String(first, found.mark(), first.length - found.mark(), found.charset());
    Problem page = WrittenPage.refusal(text, guesses.source()).orElse(null);
    if (page != null) {
      throw new SheetFault(page);
    }
    Delimiter sign = Delimiter.of(text, whole, delimiter, guesses);
    all.skipNBytes(found.mark());
    InputStreamReader reader =
        new InputStreamReader(
            all,
            found
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return new CsvRows(reader, found.charset(), sign, guesses.source());
  }
}
