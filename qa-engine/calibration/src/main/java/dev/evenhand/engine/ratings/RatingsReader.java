package dev.evenhand.engine.ratings;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.sheet.DateOrder;
import dev.evenhand.engine.sheet.OpenSheet;
import dev.evenhand.engine.sheet.SheetReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads ratings from tables: CSV, workbooks and flat JSON objects, in any {@link RatingShape}. The
 * columns of {@link RatingColumn} are found by their names, and others are ignored. A missing
 * rating is an absent row or an empty cell.
 *
 * <p>What a file leaves open is guessed, and told by the {@linkplain RatingsFile#notices() notices}
 * of what was read; what is said here is not guessed. A row that can't be used is a problem with
 * its line, and the rest is used. If one rater rated one item twice on a criterion, which rating
 * counts is not known: all copies are refused, unless they are {@linkplain #withReplicates()
 * allowed}.
 *
 * <p>Immutable and safe between threads.
 */
public final class RatingsReader {
  /** Evaluations have interactions and reviewers, too. */
  private static final Set<String> OF_EVALUATIONS = Set.of("answers", "scorecard");

  private final RatingsSettings settings;

  private RatingsReader(RatingsSettings settings) {
    this.settings = settings;
  }

  /** Guesses what a file leaves open. */
  public static RatingsReader ofDefaults() {
    return new RatingsReader(new RatingsSettings());
  }

  /** The same for files that are opened so: in an encoding, with a delimiter, of a sheet. */
  public RatingsReader withSheet(SheetReader reader) {
    Objects.requireNonNull(reader, "reader");
    return new RatingsReader(settings.with(copy -> copy.sheet = reader));
  }

  /** The same for tables of this shape. */
  public RatingsReader withShape(RatingShape shape) {
    Objects.requireNonNull(shape, "shape");
    return new RatingsReader(settings.with(copy -> copy.shape = shape));
  }

  /** The same, with cells of a CSV parted by {@code delimiter}. */
  public RatingsReader withDelimiter(char delimiter) {
    return withSheet(settings.sheet.withDelimiter(delimiter));
  }

  /**
   * The same, with numbers written with this sign: {@code 3,5} for a comma, and then {@code 3.5} is
   * refused.
   *
   * @throws IllegalArgumentException unless it is a point or a comma
   */
  public RatingsReader withDecimal(char sign) {
    if (sign != '.' && sign != ',') {
      throw new IllegalArgumentException(
          "The decimal sign is '%s' but must be a point or a comma.".formatted(sign));
    }
    return new RatingsReader(settings.with(copy -> copy.decimal = sign));
  }

  /** The same, with all that a value can be, in the order of their ranks; empty for what occurs. */
  public RatingsReader withCategories(List<Category> declared) {
    List<Category> all = Copies.list(declared, "declared");
    return new RatingsReader(settings.with(copy -> copy.categories = all));
  }

  /**
   * The same for values on this scale. On an ordinal scale words need an order: that of the {@link
   * #withCategories categories}, else a usual one, else the file is refused.
   */
  public RatingsReader withScale(Scale scale) {
    Objects.requireNonNull(scale, "scale");
    return new RatingsReader(settings.with(copy -> copy.scale = scale));
  }

  /**
   * The same, with values that mean "not applicable", in place of the usual words: a category of
   * its own where names are compared, and missing where scores are.
   */
  public RatingsReader withNotApplicable(Set<String> words) {
    Set<String> all = Set.copyOf(words);
    return new RatingsReader(settings.with(copy -> copy.notApplicable = all));
  }

  /** The same, with values that mean that there is no rating, beside the usual words. */
  public RatingsReader withMissing(Set<String> words) {
    Set<String> all = Set.copyOf(words);
    return new RatingsReader(settings.with(copy -> copy.missing = all));
  }

  /**
   * The same, with values as they are written: no usual words are seen in them, no percent signs or
   * marks, and answers that are spelt in different ways are different.
   */
  public RatingsReader withVerbatimValues() {
    return new RatingsReader(settings.with(copy -> copy.verbatim = true));
  }

  /** The same for dates such as 03/11/2026 in this order. */
  public RatingsReader withDates(DateOrder order) {
    Objects.requireNonNull(order, "order");
    return new RatingsReader(settings.with(copy -> copy.dates = order));
  }

  /** The same, where items and raters whose names differ by capitals and blanks only are one. */
  public RatingsReader withSameNames() {
    return new RatingsReader(settings.with(copy -> copy.sameNames = true));
  }

  /**
   * The same, where a rater may rate an item again on purpose: a repetition shows how consistent
   * raters are. Agreement between raters counts the first in the file.
   */
  public RatingsReader withReplicates() {
    return new RatingsReader(settings.with(copy -> copy.replicates = true));
  }

  /** The same, with a column found by this name instead of the usual ones. */
  public RatingsReader withColumn(RatingColumn column, String name) {
    Objects.requireNonNull(name, "name");
    Map<RatingColumn, String> columns = new EnumMap<>(RatingColumn.class);
    columns.putAll(settings.columns);
    columns.put(column, name);
    return new RatingsReader(settings.with(copy -> copy.columns = Map.copyOf(columns)));
  }

  /**
   * The same, where columns of these names hold ratings, though they are called like a total, a
   * weight or a part of a date, or are the sum or mean of others.
   */
  public RatingsReader withKeptColumns(Set<String> names) {
    Set<String> all = Set.copyOf(names);
    return new RatingsReader(settings.with(copy -> copy.kept = all));
  }

  /** The same, where nothing is guessed: a file that leaves something open is refused. */
  public RatingsReader withoutGuesses() {
    return new RatingsReader(settings.with(copy -> copy.strict = true));
  }

  /**
   * Whether columns of these names hold ratings, by the names alone: one is the item, one the
   * rater, and others may be values.
   */
  public boolean knows(List<String> names) {
    RatingColumns columns = new RatingColumns(names, settings.columns, Location.of(""));
    return settings.shape != null
        || columns.has(RatingColumn.ITEM)
            && columns.has(RatingColumn.RATER)
            && names.stream().noneMatch(OF_EVALUATIONS::contains);
  }

  /**
   * Reads everything; the stream is left open.
   *
   * @param source what problems call the file
   * @return the ratings, or why this is no file of ratings at all
   * @throws IOException if reading fails
   */
  public Checked<RatingsFile> read(InputStream in, String source) throws IOException {
    Checked<OpenSheet> opened = settings.sheet.open(in, source);
    if (opened.value().isEmpty()) {
      return Checked.failed(opened.problems());
    }
    Notes notes = new Notes(source);
    try (OpenSheet sheet = opened.orThrow()) {
      Checked<Layout> layout = ShapeGuess.of(sheet, settings, notes);
      return layout.value().isEmpty()
          ? Checked.failed(
              Stream.concat(layout.problems().stream(), sheet.guesses().stream()).toList())
          : new RatingsReading(sheet, layout.orThrow(), withHeader(layout.orThrow()), source, notes)
              .read();
    }
  }

  /** The categories of counts are those of the header, unless others were declared. */
  private RatingsSettings withHeader(Layout layout) {
    if (layout.shape() != RatingShape.COUNTS || !settings.categories.isEmpty()) {
      return settings;
    }
    List<Category> header =
        layout.values().stream().map(value -> Category.of(String.valueOf(value.rater()))).toList();
    return settings.with(copy -> copy.categories = header);
  }
}
