package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The numbers of a criterion in their order, and the last of them if they lie far beyond. */
final class FarEnd {
  /** So many may be mistyped; of more it is the scale that is another one. */
  private static final int MOST = 3;

  private final String criterion;
  private final RatingTable table;
  private final List<BigDecimal> numbers;
  private final int[] stepByCategory;
  private final long[] counts;

  FarEnd(String criterion, RatingTable table) {
    this.criterion = criterion;
    this.table = table;
    List<Category> categories = table.categories();
    List<Integer> ascending =
        IntStream.range(0, categories.size())
            .boxed()
            .sorted(Comparator.comparing(i -> number(categories.get(i))))
            .toList();
    this.numbers = ascending.stream().map(i -> number(categories.get(i))).toList();
    this.stepByCategory = new int[categories.size()];
    this.counts = new long[categories.size()];
    for (int step = 0; step < ascending.size(); step++) {
      stepByCategory[ascending.get(step)] = step;
    }
    for (int rating = 0; rating < table.size(); rating++) {
      counts[step(rating)]++;
    }
  }

  private static BigDecimal number(Category category) {
    return Objects.requireNonNull(category.value());
  }

  private int step(int rating) {
    return stepByCategory[table.category(rating)];
  }

  /** At most three ratings. */
  List<FarValue> far() {
    long beyond = 0;
    for (int last = counts.length - 2; last > 0; last--) {
      beyond += counts[last + 1];
      if (beyond > MOST) {
        return List.of();
      }
      if (scale(last).isFar(numbers.get(last + 1))) {
        return beyond(last);
      }
    }
    return List.of();
  }

  /** What the numbers up to one are a scale of. */
  private FarScale scale(int last) {
    return new FarScale(
        numbers.subList(0, last + 1),
        IntStream.rangeClosed(0, last).mapToObj(step -> counts[step]).toList());
  }

  private List<FarValue> beyond(int last) {
    List<FarValue> all = new ArrayList<>();
    for (int item = 0; item < table.items().size(); item++) {
      for (int rating = table.start(item); rating < table.end(item); rating++) {
        if (step(rating) > last) {
          all.add(value(item, rating, numbers.get(last)));
        }
      }
    }
    return all;
  }

  private FarValue value(int item, int rating, BigDecimal greatest) {
    return new FarValue(
        criterion,
        table.items().get(item),
        table.raters().get(table.rater(rating)),
        table.categories().get(table.category(rating)).label(),
        numbers.get(0),
        greatest,
        FarScale.maybe(numbers.get(step(rating)), numbers.get(0), greatest));
  }
}
