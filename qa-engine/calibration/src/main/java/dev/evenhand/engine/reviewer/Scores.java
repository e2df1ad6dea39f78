package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.model.NumericRatings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  private final double greatest;

  private Scores(RatingTable table, BigDecimal least, BigDecimal greatest) {
    this.table = table;
    this.greatest = greatest.subtract(least).doubleValue();
    double[] ofCategory =
        table.categories().stream()
            .mapToDouble(
                c -> c.value() == null ? Double.NaN : c.value().subtract(least).doubleValue())
            .toArray();
    starts = new int[table.items().size() + 1];
    raterOf = new int[table.size()];
    values = new double[table.size()];
    int size = 0;
    for (int item = 0; item < items(); item++) {
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
    starts[items()] = size;
  }

  /** The numbers of a table; null if it has none. */
  static @Nullable Scores of(RatingTable table) {
    List<BigDecimal> used = NumericRatings.numbers(table);
    List<BigDecimal> all = table.hasDeclaredCategories() ? numbers(table).sorted().toList() : used;
    return used.isEmpty() ? null : new Scores(table, all.get(0), all.get(all.size() - 1));
  }

  private static Stream<BigDecimal> numbers(RatingTable table) {
    return table.categories().stream().map(Category::value).filter(Objects::nonNull);
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
    return greatest;
  }

  /** How many different numbers a rating can be. */
  long steps() {
    return numbers(table).distinct().count();
  }

  /** What the rater and others gave to the items that both rated. */
  List<SharedItem> shared(int rater) {
    List<SharedItem> shared = new ArrayList<>();
    for (int item = 0; item < items(); item++) {
      OptionalDouble own =
          IntStream.range(start(item), end(item))
              .filter(k -> raterOf[k] == rater)
              .mapToDouble(this::value)
              .findFirst();
      if (own.isPresent() && end(item) - start(item) > 1) {
        List<SharedItem.Other> others =
            IntStream.range(start(item), end(item))
                .filter(k -> raterOf[k] != rater)
                .mapToObj(k -> new SharedItem.Other(raterOf[k], values[k]))
                .toList();
        shared.add(new SharedItem(own.getAsDouble(), others));
      }
    }
    return shared;
  }
}
