package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a table, less the least one (subtracted exactly, so that large offsets cost no
 * digit). What stands for no number has no part; several numbers of one rater for one item are
 * averaged. Items and raters are numbered as in the table.
 */
final class Scores {
  private final RatingTable table;
  private final int[] starts;
  private final int[] raterOf;
  private final double[] values;
  private final double end;

  private Scores(RatingTable table, int[] starts, int[] raterOf, double[] values, double end) {
    this.table = table;
    this.starts = starts;
    this.raterOf = raterOf;
    this.values = values;
    this.end = end;
  }

  /** The numbers of a table; null if it has none. */
  static @Nullable Scores of(RatingTable table) {
    BigDecimal[] ends = ends(table);
    if (ends == null) {
      return null;
    }
    double[] ofCategory = new double[table.categories().size()];
    for (int category = 0; category < ofCategory.length; category++) {
      BigDecimal value = table.categories().get(category).value();
      ofCategory[category] = value == null ? Double.NaN : value.subtract(ends[0]).doubleValue();
    }
    int items = table.items().size();
    int[] starts = new int[items + 1];
    int[] raterOf = new int[table.size()];
    double[] values = new double[table.size()];
    int size = 0;
    for (int item = 0; item < items; item++) {
      starts[item] = size;
      for (int k = table.start(item), next; k < table.end(item); k = next) {
        next = endOfRater(table, item, k);
        double mean = mean(table, ofCategory, k, next);
        if (!Double.isNaN(mean)) {
          raterOf[size] = table.rater(k);
          values[size++] = mean;
        }
      }
    }
    starts[items] = size;
    return new Scores(
        table,
        starts,
        Arrays.copyOf(raterOf, size),
        Arrays.copyOf(values, size),
        ends[1].subtract(ends[0]).doubleValue());
  }

  /** The least and the greatest number that a rating can be; null if none can be one. */
  private static BigDecimal @Nullable [] ends(RatingTable table) {
    boolean[] used = new boolean[table.categories().size()];
    for (int rating = 0; rating < table.size(); rating++) {
      used[table.category(rating)] = true;
    }
    BigDecimal least = null;
    BigDecimal greatest = null;
    boolean any = false;
    List<Category> categories = table.categories();
    for (int category = 0; category < used.length; category++) {
      BigDecimal value = categories.get(category).value();
      if (value != null && (used[category] || table.hasDeclaredCategories())) {
        any |= used[category];
        least = least == null ? value : least.min(value);
        greatest = greatest == null ? value : greatest.max(value);
      }
    }
    return any
        ? new BigDecimal[] {Objects.requireNonNull(least), Objects.requireNonNull(greatest)}
        : null;
  }

  private static int endOfRater(RatingTable table, int item, int from) {
    int to = from + 1;
    while (to < table.end(item) && table.rater(to) == table.rater(from)) {
      to++;
    }
    return to;
  }

  /** The mean of the numbers among these ratings; NaN if there is none. */
  private static double mean(RatingTable table, double[] ofCategory, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int k = from; k < to; k++) {
      double value = ofCategory[table.category(k)];
      sum += Double.isNaN(value) ? 0 : value;
      count += Double.isNaN(value) ? 0 : 1;
    }
    return sum / count;
  }

  List<String> raters() {
    return table.raters();
  }

  int items() {
    return starts.length - 1;
  }

  int start(int item) {
    return starts[item];
  }

  int end(int item) {
    return starts[item + 1];
  }

  int rater(int place) {
    return raterOf[place];
  }

  double value(int place) {
    return values[place];
  }

  /** The greatest number that a rating can be; the least is 0. */
  double greatest() {
    return end;
  }

  /** How many different numbers a rating can be. */
  long steps() {
    return table.categories().stream()
        .map(Category::value)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  /** What rater and others gave to the items that both rated. */
  SharedItems shared(int rater) {
    return SharedItems.of(this, rater);
  }
}
