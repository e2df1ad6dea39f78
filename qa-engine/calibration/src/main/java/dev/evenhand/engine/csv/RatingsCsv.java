package dev.evenhand.engine.csv;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.engine.agreement.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.io.input.BOMInputStream;

/**
 * Reads ratings from long CSV: one row a rating, in UTF-8, with the columns of {@link
 * RatingColumn}; others are ignored. A missing rating is an absent row.
 *
 * <p>A row that can't be used is a problem with its line, and the rest is used. If one rater rated
 * one item twice on a criterion, which rating counts is not known: all copies are refused. What is
 * usable but likely not meant is a warning: a word among numbers, which makes the criterion one of
 * names; a time or kind that can't be read. Where raters are {@linkplain #withReplicates() allowed}
 * to rate an item again, agreement between them counts the first row of each.
 *
 * <p>Immutable and safe between threads.
 */
public final class RatingsCsv {
  private final CsvSettings settings;

  private RatingsCsv(CsvSettings settings) {
    this.settings = settings;
  }

  /** Parted by commas, numbers with a point, with the categories that occur. */
  public static RatingsCsv ofDefaults() {
    return new RatingsCsv(CsvSettings.ofDefaults());
  }

  /** The same, with cells parted by {@code delimiter}. */
  public RatingsCsv withDelimiter(char delimiter) {
    return new RatingsCsv(settings.withDelimiter(delimiter));
  }

  /**
   * The same, with numbers written with this sign: {@code 3,5} for a comma, and then {@code 3.5} is
   * refused. Which it is, is never guessed.
   *
   * @throws IllegalArgumentException unless it is a point or a comma
   */
  public RatingsCsv withDecimal(char sign) {
    if (sign != '.' && sign != ',') {
      throw new IllegalArgumentException(
          "The decimal sign is '%s' but must be a point or a comma.".formatted(sign));
    }
    return new RatingsCsv(settings.withDecimal(sign));
  }

  /** The same, with all that a value can be, in the order of their ranks; empty for what occurs. */
  public RatingsCsv withCategories(List<Category> declared) {
    return new RatingsCsv(settings.withCategories(List.copyOf(declared)));
  }

  /**
   * The same, with values that mean "not applicable": a category of their own where names are
   * compared, and missing where scores are.
   */
  public RatingsCsv withNotApplicable(Set<String> words) {
    return new RatingsCsv(settings.withNotApplicable(Set.copyOf(words)));
  }

  /**
   * The same, where a rater may rate an item again on purpose: a repetition shows how consistent
   * raters are. Agreement between raters counts the first in the file.
   */
  public RatingsCsv withReplicates() {
    return new RatingsCsv(settings.withReplicates());
  }

  /** The same, with a column found by this name instead of the usual ones. */
  public RatingsCsv withColumn(RatingColumn column, String name) {
    Map<RatingColumn, String> columns = new EnumMap<>(RatingColumn.class);
    columns.putAll(settings.columns());
    columns.put(column, name);
    return new RatingsCsv(settings.withColumns(columns));
  }

  /**
   * Reads everything; the stream is left open.
   *
   * @param source what problems call the file
   * @return the ratings, or why this is no file of ratings at all
   * @throws IOException if reading fails
   */
  public Checked<RatingsFile> read(InputStream in, String source) throws IOException {
    RowLimit reader =
        new RowLimit(
            new InputStreamReader(
                BOMInputStream.builder().setInputStream(in).get(),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(settings.delimiter())
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      return new RatingsReading(parser, reader, settings, source).read();
    }
  }
}
