package dev.evenhand.cli;

import com.google.common.primitives.Bytes;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import dev.evenhand.engine.sheet.OpenSheet;
import dev.evenhand.engine.sheet.evaluation.EvaluationColumn;
import dev.evenhand.engine.sheet.evaluation.EvaluationSheet;
import dev.evenhand.engine.sheet.evaluation.EvaluationSheetReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Evaluations of an input: JSON, or a table if their card is known. A file can be looked at before,
 * a stream can't.
 */
final class EvaluationInput {
  /** How an input is told that begins like nothing that is read. */
  private static final Set<String> NEITHER = Set.of("file-empty", "not-ndjson");

  /** How an input is told that is written for people or a browser. */
  private static final Set<String> PAGES = Set.of("own-report", "not-a-table");

  private final @Nullable Scorecard card;
  private final SheetOptions sheets;
  private final List<Problem> notices = new ArrayList<>();
  private boolean reviewersNeeded;
  private boolean strict;
  private @Nullable Consumer<String> header;

  /**
   * Reads evaluations.
   *
   * @param card of those that name none; null if they must
   */
  EvaluationInput(@Nullable Scorecard card, SheetOptions sheets) {
    this.card = card;
    this.sheets = sheets;
  }

  /** The same, and tables must tell who answered. */
  EvaluationInput withReviewers() {
    reviewersNeeded = true;
    return this;
  }

  /** The same, and a table is refused before its rows are read if its columns are guessed. */
  EvaluationInput withoutGuesses(boolean refused) {
    strict = refused;
    return this;
  }

  /** The same, and gives the names of a table's columns, as a line of CSV, before its rows. */
  EvaluationInput withHeader(Consumer<String> out) {
    header = out;
    return this;
  }

  /**
   * Gives every evaluation to {@code each}.
   *
   * @return why the input could not be read, or not to its end
   */
  List<Problem> read(String input, Consumer<EvaluationLine> each) throws IOException {
    try (InputStream in = InputFile.open(input)) {
      return read(in, InputFile.name(input), each);
    }
  }

  /** The same of an input that is open already and called {@code name}. */
  List<Problem> read(InputStream source, String name, Consumer<EvaluationLine> each)
      throws IOException {
    // That of an entry of a jar can't go back to its beginning.
    InputStream in = source.markSupported() ? source : new BufferedInputStream(source, 1 << 16);
    byte[] start = InputFile.peek(in);
    if (TableStart.isTable(start)) {
      return card == null ? noTable(name, start) : readTable(in, name, card, each);
    }
    if (card != null && isTableInJson(card, sheets, start)) {
      return readTable(in, name, card, each);
    }
    sheets.refuse(name, "these are evaluations in JSON");
    ScorecardRef ref = card == null ? null : card.ref();
    Optional<Problem> broken =
        isFile(name)
            ? JsonEvaluations.read(Path.of(name), ref, each)
            : JsonEvaluations.read(name, in, ref, each);
    boolean anyObject = Bytes.contains(start, (byte) '{');
    return broken.map(problem -> anyObject ? problem : orTable(problem)).stream().toList();
  }

  /** What holds neither JSON nor a table may have been meant as either. */
  private Problem orTable(Problem broken) {
    return NEITHER.contains(broken.code())
        ? Problem.unreadable(
                broken.code(),
                broken.location(),
                broken.message(),
                card == null
                    ? "Write one JSON object a line; or give a table, with --scorecard CARD."
                    : "Give a table whose first row names the columns; or one JSON object a line.")
            .with(broken.found(), broken.allowed())
        : broken;
  }

  /** That the card is needed; or what the input is that only looks like a table. */
  private List<Problem> noTable(String name, byte[] start) throws IOException {
    Checked<OpenSheet> sheet = sheets.reader().open(new ByteArrayInputStream(start), name);
    boolean page = sheet.problems().stream().map(Problem::code).anyMatch(PAGES::contains);
    return page ? sheet.problems() : List.of(cardMissing(name));
  }

  private static Problem cardMissing(String name) {
    return Problem.unreadable(
        "table-without-scorecard",
        Location.of(name, 1),
        "this looks like a table, and rows of a table do not name the scorecard of their answers",
        "Say --scorecard CARD; or write one JSON object a line.");
  }

  private static boolean isFile(String name) {
    return !name.equals(InputFile.name(InputFile.STDIN)) && Files.isRegularFile(Path.of(name));
  }

  /** Whether JSON objects hold answers beside each other, not in an evaluation's property. */
  private static boolean isTableInJson(Scorecard card, SheetOptions sheets, byte[] start) {
    JsonStart json = JsonStart.of(start);
    return json.json() && !json.names().contains("answers") && reader(card, sheets).knows(start);
  }

  /** Whether the input is a table in which a column answers a question of {@code card}. */
  static boolean isTableOf(Scorecard card, SheetOptions sheets, InputStream in) throws IOException {
    byte[] start = InputFile.peek(in);
    return isTableInJson(card, sheets, start)
        || TableStart.isTable(start)
            && reader(card, sheets)
                .knows(TableStart.isWorkbook(start) ? InputFile.peekAll(in) : start);
  }

  private static EvaluationSheetReader reader(Scorecard card, SheetOptions sheets) {
    EvaluationSheetReader reader = EvaluationSheetReader.of(card).withSheet(sheets.reader());
    reader = sheets.dates == null ? reader : reader.withDates(sheets.dates);
    reader = withColumn(reader, EvaluationColumn.INTERACTION, sheets.item);
    reader = withColumn(reader, EvaluationColumn.REVIEWER, sheets.rater);
    reader = withColumn(reader, EvaluationColumn.AGENT, sheets.agent);
    reader = withColumn(reader, EvaluationColumn.TIME, sheets.time);
    return withColumn(reader, EvaluationColumn.KIND, sheets.kind);
  }

  private static EvaluationSheetReader withColumn(
      EvaluationSheetReader reader, EvaluationColumn column, @Nullable String name) {
    return name == null ? reader : reader.withColumn(column, name);
  }

  private List<Problem> readTable(
      InputStream in, String name, Scorecard known, Consumer<EvaluationLine> each)
      throws IOException {
    EvaluationSheetReader reader = reader(known, sheets);
    Checked<EvaluationSheet> opened =
        isFile(name) ? reader.open(Path.of(name)) : reader.open(in, name);
    if (opened.value().isEmpty()) {
      return opened.problems();
    }
    try (EvaluationSheet sheet = opened.orThrow()) {
      if (reviewersNeeded && !sheet.tellsReviewers()) {
        return List.of(reviewersMissing(name));
      }
      List<Problem> guesses = sheet.notices();
      if (strict && !guesses.isEmpty()) {
        return guesses.stream().map(EvaluationInput::refused).toList();
      }
      if (header != null) {
        header.accept(sheet.header());
      }
      AtomicBoolean anyRow = new AtomicBoolean();
      sheet.forEach(
          line -> {
            anyRow.set(true);
            each.accept(line);
          });
      notices.addAll(sheet.notices());
      return anyRow.get() || sheet.broken().isPresent()
          ? sheet.broken().stream().toList()
          : List.of(empty(name));
    }
  }

  private static Problem refused(Problem guess) {
    return Problem.unreadable(
        guess.code(),
        guess.location(),
        "this would be a guess: " + guess.message(),
        guess.remedy());
  }

  private static Problem empty(String name) {
    return Problem.unreadable(
        "no-rows",
        Location.of(name),
        "the table has no row below its header",
        "Give a table with a row for each evaluation.");
  }

  private static Problem reviewersMissing(String name) {
    return Problem.unreadable(
        "no-reviewers",
        Location.of(name),
        "no column tells who reviewed",
        "Add a column 'reviewer', or name it with --rater-column.");
  }

  /** How a table was read; after it was. */
  List<Problem> notices() {
    return notices;
  }
}
