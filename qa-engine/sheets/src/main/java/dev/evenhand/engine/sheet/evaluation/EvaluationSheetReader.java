package dev.evenhand.engine.sheet.evaluation;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.evaluation.CopyCheck;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.sheet.DateOrder;
import dev.evenhand.engine.sheet.MergedCells;
import dev.evenhand.engine.sheet.OpenSheet;
import dev.evenhand.engine.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads evaluations from tables: a row an evaluation, and a column a question of the card, called
 * by its id or by its words in any language. The columns of {@link EvaluationColumn} and the facts
 * that the card looks at are found by their names; others are left out. How the table was read is
 * told by the {@linkplain EvaluationSheet#notices() notices}.
 *
 * <p>Cells are texts; {@link dev.evenhand.engine.evaluation.Answers} makes answers of them. An
 * empty cell is no answer. Immutable and safe between threads.
 */
public final class EvaluationSheetReader {
  private final Scorecard card;
  private final SheetReader sheets;
  private final Map<EvaluationColumn, String> columns;
  private final @Nullable DateOrder dates;

  private EvaluationSheetReader(
      Scorecard card,
      SheetReader sheets,
      Map<EvaluationColumn, String> columns,
      @Nullable DateOrder dates) {
    this.card = card;
    this.sheets = sheets;
    this.columns = columns;
    this.dates = dates;
  }

  /** Reads evaluations by {@code card} and guesses what a table leaves open. */
  public static EvaluationSheetReader of(Scorecard card) {
    Objects.requireNonNull(card, "card");
    return new EvaluationSheetReader(card, SheetReader.ofDefaults(), Map.of(), null);
  }

  /** The same for tables that are opened so: in an encoding, with a delimiter, of a sheet. */
  public EvaluationSheetReader withSheet(SheetReader reader) {
    Objects.requireNonNull(reader, "reader");
    return new EvaluationSheetReader(card, reader, columns, dates);
  }

  /** The same, with a column found by this name instead of the usual ones. */
  public EvaluationSheetReader withColumn(EvaluationColumn column, String name) {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(name, "name");
    Map<EvaluationColumn, String> all = new EnumMap<>(EvaluationColumn.class);
    all.putAll(columns);
    all.put(column, name);
    return new EvaluationSheetReader(card, sheets, Map.copyOf(all), dates);
  }

  /** The same for dates such as 03/11/2026 in this order. */
  public EvaluationSheetReader withDates(DateOrder order) {
    Objects.requireNonNull(order, "order");
    return new EvaluationSheetReader(card, sheets, columns, order);
  }

  /**
   * Whether a table that begins with these bytes has a column for a question of the card, as far as
   * they show it.
   */
  public boolean knows(byte[] start) {
    try (OpenSheet sheet = sheets.open(new ByteArrayInputStream(start), "").value().orElse(null)) {
      return sheet != null
          && SheetColumns.of(sheet.names(), columns, card, Location.of("")).anyQuestion();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // no bytes in memory do
    }
  }

  /**
   * Opens a table that can be read once: where an evaluation stands twice with different answers,
   * the first is given.
   *
   * @param source what problems call the file
   * @return the table, or why there is none
   * @throws IOException if reading fails
   */
  public Checked<EvaluationSheet> open(InputStream in, String source) throws IOException {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(source, "source");
    return open(in, source, CopyCheck.ofStream(source), () -> {});
  }

  /**
   * Opens a file, after a first look for evaluations that stand twice: of those with different
   * answers none is given.
   *
   * @return the table, or why there is none
   * @throws IOException if reading fails
   */
  public Checked<EvaluationSheet> open(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    String source = file.toString();
    CopyCheck copies = CopyCheck.ofTwoLooks(source, each -> look(file, each));
    InputStream in = Files.newInputStream(file);
    Checked<EvaluationSheet> opened;
    try {
      opened = open(in, source, copies, in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
    if (opened.value().isEmpty()) {
      in.close();
    }
    return opened;
  }

  private void look(Path file, Consumer<EvaluationLine> each) {
    String source = file.toString();
    try (InputStream in = Files.newInputStream(file)) {
      Checked<EvaluationSheet> sheet = open(in, source, null, in);
      if (sheet.value().isPresent()) {
        sheet.orThrow().forEach(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Checked<EvaluationSheet> open(
      InputStream in, String source, @Nullable CopyCheck copies, Closeable input)
      throws IOException {
    return sheets.open(in, source).flatMap(sheet -> sheet(sheet, source, copies, input));
  }

  private Checked<EvaluationSheet> sheet(
      OpenSheet sheet, String source, @Nullable CopyCheck copies, Closeable input) {
    Location header =
        sheet.headerLine() == 0 ? Location.of(source) : Location.of(source, sheet.headerLine());
    SheetColumns found = SheetColumns.of(sheet.names(), columns, card, header);
    if (!found.problems().isEmpty()) {
      return Checked.failed(found.problems());
    }
    found.readSharedIds(sheet.first());
    SheetTimes times = SheetTimes.of(sheet.first(), found, dates, source);
    MergedCells merged = found.merged(sheet.first());
    CommaColumns commas = CommaColumns.of(sheet.first(), found, card, source);
    RowReading rows = new RowReading(card, found, merged, times.reader(), commas, source);
    List<Problem> notices =
        Stream.of(
                found.notice(),
                merged.told(source),
                times.notice(),
                commas.notice(),
                RatioCells.told(sheet.first(), found, card, source))
            .flatMap(Optional::stream)
            .toList();
    return Checked.of(
        new EvaluationSheet(
            sheet, found.has(EvaluationColumn.REVIEWER), notices, rows, copies, input));
  }
}
