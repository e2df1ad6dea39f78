package dev.evenhand.engine.csv;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.agreement.Refusal;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CriterionRatings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/**
 * Reads ratings from long CSV: one row a rating, in UTF-8, with the columns {@code item} (or {@code
 * interaction}), {@code rater} ({@code reviewer}), {@code value} ({@code answer}) and, if there are
 * several, {@code criterion} ({@code question}). Other columns are ignored. A missing rating is an
 * absent row.
 *
 * <p>A row that can't be used is a problem with its line, and the rest is used. If one rater rated
 * one item twice on a criterion, which rating counts is not known: all copies are refused.
 *
 * <p>Immutable and safe between threads.
 */
public final class RatingsCsv {
  private static final String ONLY_CRITERION = "value";

  private final char delimiter;
  private final List<Category> categories;

  private RatingsCsv(char delimiter, List<Category> categories) {
    this.delimiter = delimiter;
    this.categories = List.copyOf(categories);
  }

  /** Parted by commas, with the categories that occur. */
  public static RatingsCsv ofDefaults() {
    return new RatingsCsv(',', List.of());
  }

  /** The same, with cells parted by {@code newDelimiter}. */
  public RatingsCsv withDelimiter(char newDelimiter) {
    return new RatingsCsv(newDelimiter, categories);
  }

  /** The same, with all that a value can be, in the order of their ranks; empty for what occurs. */
  public RatingsCsv withCategories(List<Category> declared) {
    return new RatingsCsv(delimiter, declared);
  }

  /**
   * Reads everything; the stream is left open.
   *
   * @param source what problems call the file
   * @return the ratings, or why this is no file of ratings at all
   * @throws IOException if reading fails
   */
  public Checked<RatingsFile> read(InputStream in, String source) throws IOException {
    InputStreamReader reader =
        new InputStreamReader(
            BOMInputStream.builder().setInputStream(in).get(),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      return new Reading(parser, source).read();
    }
  }

  /** One file being read. */
  private final class Reading {
    private final CSVParser parser;
    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final NavigableMap<String, RatingTableBuilder> tables = new TreeMap<>();
    private long rows;
    private long rejected;
    private long nextLine = 1;

    Reading(CSVParser parser, String source) {
      this.parser = parser;
      this.source = source;
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
          RatingColumns.of(cells(records.next()), delimiter, source, ofHeader);
      if (columns.isEmpty()) {
        return Checked.failed(ofHeader);
      }
      nextLine = parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        addRow(records.next(), columns.get(), nextLine);
        nextLine = parser.getCurrentLineNumber() + 1;
      }
      return Checked.of(file());
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
      String item = row.get(columns.item()).strip();
      String rater = row.get(columns.rater()).strip();
      String value = row.get(columns.value()).strip();
      String criterion =
          columns.criterion().isPresent()
              ? row.get(columns.criterion().getAsInt()).strip()
              : ONLY_CRITERION;
      String empty =
          item.isBlank()
              ? "item"
              : rater.isBlank()
                  ? "rater"
                  : value.isEmpty() ? "value" : criterion.isBlank() ? "criterion" : "";
      if (!empty.isEmpty()) {
        reject(
            line,
            empty,
            "empty-cell",
            "the " + empty + " is empty",
            "Fill it in; for a missing rating leave the whole row out.");
        return;
      }
      tables.computeIfAbsent(criterion, name -> newTable()).add(item, rater, value, line);
    }

    private RatingTableBuilder newTable() {
      RatingTableBuilder table = RatingTable.builder();
      return categories.isEmpty() ? table : table.declare(categories);
    }

    private void reject(long line, String column, String code, String message, String remedy) {
      rejected++;
      problems.add(
          Problem.error(code, Location.of(source, Math.toIntExact(line)), column, message, remedy));
    }

    private RatingsFile file() {
      List<CriterionRatings> criteria = new ArrayList<>();
      for (Map.Entry<String, RatingTableBuilder> entry : tables.entrySet()) {
        RatingTable table = entry.getValue().build();
        table.refusals().forEach(refusal -> addRefusal(entry.getKey(), refusal));
        if (table.size() > 0) {
          criteria.add(CriterionRatings.of(entry.getKey(), table));
        }
      }
      problems.sort(Comparator.comparingInt(problem -> problem.location().line()));
      return new RatingsFile(CalibrationData.of(criteria), rows, rejected, problems);
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
            case DUPLICATE -> "Keep one of the rows.";
            case UNDECLARED_CATEGORY -> "Correct the value or declare it with --categories.";
            case NUMBER_OUT_OF_RANGE -> "Use a unit in which the number is handy.";
          };
      for (int copy = 0; copy < refusal.sources().size(); copy++) {
        reject(
            refusal.sources().get(copy),
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
      return Problem.error(
          "broken-csv",
          Location.of(source, Math.toIntExact(nextLine)),
          "",
          "the quotes don't match, so nothing from this row on could be read",
          "Close the quote, or double a quote within quotes.");
    }

    private static List<String> cells(CSVRecord row) {
      return StreamSupport.stream(row.spliterator(), false).toList();
    }
  }
}
