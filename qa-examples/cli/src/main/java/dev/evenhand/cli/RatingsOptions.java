package dev.evenhand.cli;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.ratings.RatingColumn;
import dev.evenhand.engine.ratings.RatingShape;
import dev.evenhand.engine.ratings.RatingsReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a table of ratings is to be read. */
final class RatingsOptions {
  @Mixin private SheetOptions sheets = new SheetOptions();

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
      names = "--strict",
      description = "Guess nothing: a file that leaves open how it is meant is refused.")
  boolean strict;

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
      names = "--keep-column",
      paramLabel = "NAME",
      description =
          "A column that holds ratings, though it looks like a total, a weight or a part of a date;"
              + " repeatable.")
  private List<String> kept = new ArrayList<>();

  /** Ends the command if the options are wrong. */
  void check() {
    sheets.check();
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

  /** Ends the command if any is given for evaluations, which tell by themselves what they say. */
  void refuse(String source) {
    List<String> given = new ArrayList<>(GivenOptions.of(this));
    given.remove("--strict");
    GivenOptions.refuse(given, source, "these are evaluations");
  }

  /** How the table is opened. */
  SheetOptions sheets() {
    return sheets;
  }

  /** The reader that they ask for. */
  RatingsReader reader() {
    RatingsReader csv =
        RatingsReader.ofDefaults()
            .withSheet(sheets.reader())
            .withCategories(categories.stream().map(Category::of).toList())
            .withNotApplicable(Set.copyOf(notApplicable))
            .withMissing(Set.copyOf(missing))
            .withKeptColumns(Set.copyOf(kept));
    csv = decimal == null ? csv : csv.withDecimal(decimal.charAt(0));
    csv = shape == null ? csv : csv.withShape(shape);
    csv = sheets.dates == null ? csv : csv.withDates(sheets.dates);
    csv = verbatim ? csv.withVerbatimValues() : csv;
    csv = sameNames ? csv.withSameNames() : csv;
    csv = strict ? csv.withoutGuesses() : csv;
    csv = withColumn(csv, RatingColumn.ITEM, sheets.item);
    csv = withColumn(csv, RatingColumn.RATER, sheets.rater);
    csv = withColumn(csv, RatingColumn.VALUE, value);
    csv = withColumn(csv, RatingColumn.CRITERION, criterion);
    csv = withColumn(csv, RatingColumn.TIME, sheets.time);
    csv = withColumn(csv, RatingColumn.AGENT, sheets.agent);
    return withColumn(csv, RatingColumn.KIND, sheets.kind);
  }

  private static RatingsReader withColumn(
      RatingsReader csv, RatingColumn column, @Nullable String name) {
    return name == null ? csv : csv.withColumn(column, name);
  }
}
