package dev.evenhand.cli;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.csv.RatingColumn;
import dev.evenhand.engine.csv.RatingsCsv;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a ratings CSV is to be read. */
final class RatingsOptions {
  @Option(
      names = "--delimiter",
      paramLabel = "C",
      description = "Between CSV cells, default a comma; \\t is a tab.")
  private String delimiter = ",";

  @Option(
      names = "--decimal",
      paramLabel = "C",
      description = "In CSV numbers: . (default) or , as in 3,5. It is never guessed.")
  private String decimal = ".";

  @Option(
      names = "--categories",
      split = ",",
      paramLabel = "A,B,C",
      description = "All that a CSV value can be, from low to high. Default: what occurs.")
  private List<String> categories = new ArrayList<>();

  @Option(
      names = "--not-applicable",
      paramLabel = "WORD",
      description =
          "A CSV value that means so; repeatable. It is missing where scores are compared.")
  private List<String> notApplicable = new ArrayList<>();

  @Option(
      names = "--item-column",
      paramLabel = "NAME",
      description = "The CSV column of what was rated. Default: item or interaction.")
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
    if (delimiter().length() != 1 || "\"\r\n".contains(delimiter())) {
      throw new Stop(
          "--delimiter is '%s'; write one character, such as ; or \\t, but no quote or line end."
              .formatted(delimiter));
    }
    if (!decimal.equals(".") && !decimal.equals(",")) {
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
  RatingsCsv csv() {
    RatingsCsv csv =
        RatingsCsv.ofDefaults()
            .withDelimiter(delimiter().charAt(0))
            .withDecimal(decimal.charAt(0))
            .withCategories(categories.stream().map(Category::of).toList())
            .withNotApplicable(Set.copyOf(notApplicable));
    csv = withColumn(csv, RatingColumn.ITEM, item);
    csv = withColumn(csv, RatingColumn.RATER, rater);
    csv = withColumn(csv, RatingColumn.VALUE, value);
    csv = withColumn(csv, RatingColumn.CRITERION, criterion);
    csv = withColumn(csv, RatingColumn.TIME, time);
    csv = withColumn(csv, RatingColumn.AGENT, agent);
    return withColumn(csv, RatingColumn.KIND, kind);
  }

  private static RatingsCsv withColumn(RatingsCsv csv, RatingColumn column, @Nullable String name) {
    return name == null ? csv : csv.withColumn(column, name);
  }

  private String delimiter() {
    return delimiter.equals("\\t") ? "\t" : delimiter;
  }
}
