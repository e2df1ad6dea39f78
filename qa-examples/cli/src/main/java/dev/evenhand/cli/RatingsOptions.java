package dev.evenhand.cli;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.ratings.DateOrder;
import dev.evenhand.engine.ratings.RatingColumn;
import dev.evenhand.engine.ratings.RatingShape;
import dev.evenhand.engine.ratings.RatingsReader;
import dev.evenhand.engine.sheet.SheetReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a table of ratings is to be read. */
final class RatingsOptions {
  @Option(
      names = "--delimiter",
      paramLabel = "C",
      description = "Between CSV cells, such as ; or \\t for a tab. Default: as the file shows.")
  private @Nullable String delimiter;

  @Option(
      names = "--decimal",
      paramLabel = "C",
      description = "In numbers: . or , as in 3,5. Default: as the file shows.")
  private @Nullable String decimal;

  @Option(
      names = "--categories",
      split = ",",
      paramLabel = "A,B,C",
      description = "All that a value can be, from low to high. Default: what occurs.")
  private List<String> categories = new ArrayList<>();

  @Option(
      names = "--not-applicable",
      paramLabel = "WORD",
      description =
          "A value that means so; repeatable. It is missing where scores are compared. Default:"
              + " usual words, such as N/A.")
  private List<String> notApplicable = new ArrayList<>();

  @Option(
      names = "--missing",
      paramLabel = "WORD",
      description = "A value that means that there is no rating; repeatable, beside usual words.")
  private List<String> missing = new ArrayList<>();

  @Option(
      names = "--verbatim",
      description =
          "Take values as they are written: 'Yes' and 'yes' are two, and 85%% is no number.")
  private boolean verbatim;

  @Option(
      names = "--same-names",
      description = "Items and reviewers whose names differ by capitals and blanks only are one.")
  private boolean sameNames;

  @Option(
      names = "--shape",
      description =
          "long: a row a rating; reviewers: a column a reviewer; questions: a column a question;"
              + " counts: a column a category. Default: as the file shows.")
  private @Nullable RatingShape shape;

  @Option(
      names = "--dates",
      description = "day-first or month-first, of 03/11/2026. Default: as the file shows.")
  private @Nullable DateOrder dates;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Of a CSV, such as windows-1252. Default: as the file shows.")
  private @Nullable String encoding;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "Of a workbook: its name or number. Default: the first.")
  private @Nullable String sheet;

  @Option(
      names = "--header-row",
      paramLabel = "N",
      description = "The row that names the columns. Default: as the file shows.")
  private @Nullable Integer headerRow;

  @Option(
      names = "--keep-totals",
      description = "Totals, averages and notes at the end are rows like the others.")
  private boolean keepTotals;

  @Option(
      names = "--strict",
      description = "Guess nothing: a file that leaves open how it is meant is refused.")
  private boolean strict;

  @Option(
      names = "--item-column",
      paramLabel = "NAME",
      description = "The column of what was rated. Default: item, interaction or a usual name.")
  private @Nullable String item;

  @Option(
      names = "--rater-column",
      paramLabel = "NAME",
      description = "Of who rated. Default: rater or reviewer.")
  private @Nullable String rater;

  @Option(
      names = "--value-column",
      paramLabel = "NAME",
      description = "Of the rating. Default: value or answer.")
  private @Nullable String value;

  @Option(
      names = "--criterion-column",
      paramLabel = "NAME",
      description = "Of which question. Default: criterion or question.")
  private @Nullable String criterion;

  @Option(
      names = "--time-column",
      paramLabel = "NAME",
      description = "Of when, such as 2026-01-31T14:05:00Z. Default: time.")
  private @Nullable String time;

  @Option(
      names = "--agent-column",
      paramLabel = "NAME",
      description = "Of whose work it is. Default: agent.")
  private @Nullable String agent;

  @Option(
      names = "--kind-column",
      paramLabel = "NAME",
      description = "Of person or model, for the rater. Default: kind.")
  private @Nullable String kind;

  /** Ends the command if the options are wrong. */
  void check() {
    if (delimiter != null && (delimiter().length() != 1 || "\"\r\n".contains(delimiter()))) {
      throw new Stop(
          "--delimiter is '%s'; write one character, such as ; or \\t, but no quote or line end."
              .formatted(delimiter));
    }
    if (decimal != null && !decimal.equals(".") && !decimal.equals(",")) {
      throw new Stop("--decimal is '%s'; write . or , .".formatted(decimal));
    }
    Set<String> seen = new HashSet<>();
    for (String category : categories) {
      if (category.isBlank() || !seen.add(category)) {
        throw new Stop("--categories: '%s' is blank or twice.".formatted(category));
      }
      try {
        Category.of(category);
      } catch (IllegalArgumentException e) {
        throw new Stop("--categories: %s".formatted(e.getMessage()));
      }
    }
  }

  /** The reader that they ask for. */
  RatingsReader reader() {
    RatingsReader csv =
        RatingsReader.ofDefaults()
            .withSheet(sheets())
            .withCategories(categories.stream().map(Category::of).toList())
            .withNotApplicable(Set.copyOf(notApplicable))
            .withMissing(Set.copyOf(missing));
    csv = decimal == null ? csv : csv.withDecimal(decimal.charAt(0));
    csv = shape == null ? csv : csv.withShape(shape);
    csv = dates == null ? csv : csv.withDates(dates);
    csv = verbatim ? csv.withVerbatimValues() : csv;
    csv = sameNames ? csv.withSameNames() : csv;
    csv = strict ? csv.withoutGuesses() : csv;
    csv = withColumn(csv, RatingColumn.ITEM, item);
    csv = withColumn(csv, RatingColumn.RATER, rater);
    csv = withColumn(csv, RatingColumn.VALUE, value);
    csv = withColumn(csv, RatingColumn.CRITERION, criterion);
    csv = withColumn(csv, RatingColumn.TIME, time);
    csv = withColumn(csv, RatingColumn.AGENT, agent);
    return withColumn(csv, RatingColumn.KIND, kind);
  }

  private static RatingsReader withColumn(
      RatingsReader csv, RatingColumn column, @Nullable String name) {
    return name == null ? csv : csv.withColumn(column, name);
  }

  private SheetReader sheets() {
    SheetReader sheets = SheetReader.ofDefaults();
    sheets = delimiter == null ? sheets : sheets.withDelimiter(delimiter().charAt(0));
    sheets = encoding == null ? sheets : sheets.withEncoding(charset());
    sheets = sheet == null ? sheets : sheets.withSheet(sheet);
    sheets = headerRow == null ? sheets : sheets.withHeaderRow(headerRow);
    return keepTotals ? sheets.withTotals() : sheets;
  }

  private Charset charset() {
    try {
      return Charset.forName(String.valueOf(encoding));
    } catch (IllegalArgumentException e) {
      throw new Stop("--encoding is '%s'; write one such as windows-1252.".formatted(encoding));
    }
  }

  private String delimiter() {
    String sign = String.valueOf(delimiter);
    return sign.equals("\\t") ? "\t" : sign;
  }
}
