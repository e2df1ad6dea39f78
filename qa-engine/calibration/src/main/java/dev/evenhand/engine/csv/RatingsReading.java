package dev.evenhand.engine.csv;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemLog;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.Refusal;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CriterionRatings;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One file of ratings being read. */
final class RatingsReading {
  private static final String ONLY_CRITERION = "value";

  /** The cells that must not be empty. */
  private static final List<RatingColumn> FILLED =
      List.of(RatingColumn.ITEM, RatingColumn.RATER, RatingColumn.VALUE, RatingColumn.CRITERION);

  /** Longer names and values are none, and would be held for each row. */
  private static final int MOST_CHARACTERS = 1000;

  private final CSVParser parser;
  private final RowLimit limit;
  private final CsvSettings settings;
  private final String source;
  private final ProblemLog problems = new ProblemLog();
  private final NavigableMap<String, CriterionRows> criteria = new TreeMap<>();
  private final DecimalSign decimal;
  private final RowFacts facts;
  private long rows;
  private long rejected;
  private long nextLine = 1;

  /**
   * @param limit of the rows of the parser
   */
  RatingsReading(CSVParser parser, RowLimit limit, CsvSettings settings, String source) {
    this.parser = parser;
    this.limit = limit;
    this.settings = settings;
    this.source = source;
    this.decimal = new DecimalSign(settings.decimal() == ',');
    this.facts = new RowFacts(source);
  }

  Checked<RatingsFile> read() {
    try {
      return readAll();
    } catch (UncheckedIOException e) {
      Problem broken = broken(e);
      if (broken.severity() == Problem.Severity.UNREADABLE) {
        return Checked.failed(broken);
      }
      problems.add(broken);
      rows++;
      rejected++;
      return Checked.of(file());
    }
  }

  private Checked<RatingsFile> readAll() {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      return Checked.failed(
          Problem.unreadable(
              "file-empty",
              Location.of(source),
              "the file is empty",
              "Give a CSV with the columns item, rater and value."));
    }
    List<Problem> ofHeader = new ArrayList<>();
    Optional<RatingColumns> columns =
        RatingColumns.of(
            cells(records.next()), settings.columns(), settings.delimiter(), source, ofHeader);
    if (columns.isEmpty()) {
      return Checked.failed(ofHeader);
    }
    endRow();
    while (records.hasNext()) {
      addRow(records.next(), columns.get(), nextLine);
      endRow();
    }
    return Checked.of(file());
  }

  private void endRow() {
    limit.endRow();
    nextLine = parser.getCurrentLineNumber() + 1;
  }

  private void addRow(CSVRecord row, RatingColumns columns, long line) {
    rows++;
    if (row.size() != columns.count()) {
      reject(
          line,
          "",
          "wrong-cell-count",
          "the row has %s cells and the header %s".formatted(row.size(), columns.count()),
          "Put quotes around cells that hold the delimiter, and leave no cell out.");
      return;
    }
    for (RatingColumn column : FILLED) {
      if (columns.has(column) && columns.cell(row, column).isEmpty()) {
        String name = column.names().get(0);
        reject(
            line,
            name,
            "empty-cell",
            "the " + name + " is empty",
            "Fill it in; for a missing rating leave the whole row out.");
        return;
      }
    }
    for (RatingColumn column : RatingColumn.values()) {
      if (columns.cell(row, column).length() > MOST_CHARACTERS) {
        String name = column.names().get(0);
        reject(
            line,
            name,
            "cell-too-long",
            "the %s has more than %s characters".formatted(name, MOST_CHARACTERS),
            "Shorten it; maybe a quote is not closed.");
        return;
      }
    }
    String value = columns.cell(row, RatingColumn.VALUE);
    if (decimal.isForeign(value)) {
      reject(
          line,
          "value",
          "other-decimal-sign",
          "'%s' has a point, and numbers are written with a comma here".formatted(value),
          "Write all numbers in one way; --decimal says which.");
      return;
    }
    add(row, columns, decimal.normalized(value), line);
  }

  private void add(CSVRecord row, RatingColumns columns, String value, long line) {
    String item = columns.cell(row, RatingColumn.ITEM);
    String rater = columns.cell(row, RatingColumn.RATER);
    String name =
        columns.has(RatingColumn.CRITERION)
            ? columns.cell(row, RatingColumn.CRITERION)
            : ONLY_CRITERION;
    facts.note(item, rater, columns, row, line);
    criteria
        .computeIfAbsent(name, key -> new CriterionRows(key, settings))
        .add(item, rater, value, line, facts.time(columns.cell(row, RatingColumn.TIME), line));
  }

  private void reject(long line, String column, String code, String message, String remedy) {
    rejected++;
    problems.add(
        Problem.error(code, Location.of(source, Math.toIntExact(line)), column, message, remedy));
  }

  private RatingsFile file() {
    List<CriterionRatings> ratings = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    for (CriterionRows criterion : criteria.values()) {
      criterion.ratings().ifPresent(ratings::add);
      addRefusals(criterion);
      warnings.addAll(criterion.strayWords(source));
    }
    warnings.addAll(facts.problems());
    CalibrationData data =
        new CalibrationData(ratings, null, facts.agentByItem(), facts.kindByRater());
    return new RatingsFile(data, rows, rejected, inOrder(problems.problems(), warnings));
  }

  /** By line; how many more there are comes last. */
  private static List<Problem> inOrder(List<Problem> errors, List<Problem> warnings) {
    return Stream.concat(errors.stream(), warnings.stream())
        .sorted(
            Comparator.comparingInt(
                problem ->
                    problem.location().line() == 0 ? Integer.MAX_VALUE : problem.location().line()))
        .toList();
  }

  private void addRefusals(CriterionRows criterion) {
    RatingTable table = criterion.refusing();
    long listed = 0;
    for (Refusal refusal : table.refusals()) {
      addRefusal(criterion.name(), refusal);
      listed += refusal.sources().size();
    }
    rejected += table.refused() - listed;
    problems.addUnlisted(table.refused() - listed);
  }

  private void addRefusal(String criterion, Refusal refusal) {
    String code =
        switch (refusal.reason()) {
          case DUPLICATE -> "duplicate-rating";
          case UNDECLARED_CATEGORY -> "undeclared-category";
          case NUMBER_OUT_OF_RANGE -> "number-out-of-range";
        };
    String remedy =
        switch (refusal.reason()) {
          case DUPLICATE ->
              "Keep one of the rows; or say --replicates if items were rated again on purpose.";
          case UNDECLARED_CATEGORY -> "Correct the value or declare it with --categories.";
          case NUMBER_OUT_OF_RANGE -> "Use a unit in which the number is handy.";
        };
    for (long line : refusal.sources()) {
      reject(
          line,
          "value",
          code,
          "rating of item '%s' by '%s' on '%s': %s"
              .formatted(refusal.item(), refusal.rater(), criterion, refusal.reason().text()),
          remedy);
    }
  }

  private Problem broken(UncheckedIOException e) {
    if (e.getCause() instanceof CharacterCodingException) {
      return Problem.unreadable(
          "not-utf-8",
          Location.of(source),
          "the file is not UTF-8 after line " + (parser.getCurrentLineNumber() + 1),
          "Save it as CSV UTF-8.");
    }
    if (e.getCause() instanceof RowLimit.RowTooLongException) {
      return tooLong();
    }
    return Problem.error(
        "broken-csv",
        Location.of(source, Math.toIntExact(nextLine)),
        "",
        "the quotes don't match, so nothing from this row on could be read",
        "Close the quote, or double a quote within quotes.");
  }

  /** Of a file that begins so nothing can be read. */
  private Problem tooLong() {
    String message = "the row is longer than 1 MiB, so nothing from it on was read";
    String remedy = "Maybe a quote is not closed: close it, or double a quote within quotes.";
    Location where = Location.of(source, Math.toIntExact(nextLine));
    return nextLine == 1
        ? Problem.unreadable("row-too-long", where, message, remedy)
        : Problem.error("row-too-long", where, "", message, remedy);
  }

  private static List<String> cells(CSVRecord row) {
    return StreamSupport.stream(row.spliterator(), false).toList();
  }
}
