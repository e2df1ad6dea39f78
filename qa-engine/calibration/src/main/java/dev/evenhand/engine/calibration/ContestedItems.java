package dev.evenhand.engine.calibration;

import com.google.common.collect.Comparators;
import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The items on which reviewers differ most: the calls to discuss. They say nothing about
 * reliability, as among many items some come out low by chance alone.
 *
 * @param compared how many items two or more reviewers rated
 * @param contested on how many of those they did not all say the same
 * @param lowest at most {@value #MOST} of the contested: of names those with the lowest agreement
 *     first, of steps in order those whose ratings lie most steps apart on average, where all
 *     scales of numbers hold by the numbers in place of steps, of numbers on an interval or ratio
 *     scale those furthest apart; equals by the number of ratings and by name
 */
public record ContestedItems(long compared, long contested, List<Item> lowest) {
  /** No more items are listed than one session could discuss. */
  public static final int MOST = 10;

  /** Thirds that were rounded before are equally far apart. */
  private static final MathContext RANGE = new MathContext(12);

  private static final Comparator<Item> LEAST_ALIKE = Comparator.comparingDouble(Item::agreement);
  private static final Comparator<Item> FURTHEST_APART =
      Comparator.comparingDouble((Item item) -> item.range().orElse(0)).reversed();
  private static final Comparator<Item> IN_ORDER =
      Comparator.comparingLong(Item::ratings).reversed().thenComparing(Item::item);

  public ContestedItems {
    lowest = Copies.list(lowest, "lowest");
  }

  /**
   * An item and what was said about it.
   *
   * @param ratings how many of it are compared, two or more: without "not applicable" where these
   *     are scores
   * @param agreement the share of its pairs of ratings that are alike, Σ n(n−1) / N(N−1) over its
   *     categories (Fleiss 1971), from 0 to below 1
   * @param distance how many steps of the scale two of its ratings lie apart on average, by the
   *     ranks of the categories; empty of names, which have no order
   * @param range from the lowest number to the highest, to 12 digits; empty without two numbers
   * @param countByCategory how many said what, in the order of the categories, "not applicable"
   *     beside scores
   */
  public record Item(
      String item,
      long ratings,
      double agreement,
      OptionalDouble distance,
      OptionalDouble range,
      Map<String, Long> countByCategory) {
    public Item {
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(distance, "distance");
      Objects.requireNonNull(range, "range");
      countByCategory = Copies.map(countByCategory, "countByCategory");
    }
  }

  /**
   * An item of a scale in order, and how far two of its ratings lie apart on average: in steps, or
   * in units of numbers.
   */
  private record Apart(Item item, double onAverage) {}

  /** Of what is compared on a criterion, with those beside who said "not applicable". */
  static ContestedItems of(CriterionRatings criterion) {
    Scale scale = criterion.main();
    boolean numbers = scale == Scale.ORDINAL && criterion.scales().contains(Scale.INTERVAL);
    ContestedItems found = of(criterion.compared(), scale, numbers);
    if (criterion.compared() == criterion.ratings()) {
      return found;
    }
    return new ContestedItems(
        found.compared(),
        found.contested(),
        found.lowest().stream().map(item -> beside(item, criterion)).toList());
  }

  private static Item beside(Item item, CriterionRatings criterion) {
    RatingTable all = criterion.ratings();
    Map<String, Long> counts = new LinkedHashMap<>(item.countByCategory());
    int index = all.items().indexOf(item.item());
    for (int rating = all.start(index); rating < all.end(index); rating++) {
      String label = all.categories().get(all.category(rating)).label();
      if (!item.countByCategory().containsKey(label)) {
        counts.merge(label, 1L, Long::sum);
      }
    }
    return new Item(
        item.item(), item.ratings(), item.agreement(), item.distance(), item.range(), counts);
  }

  /**
   * Of ratings on a scale, in memory for those listed only.
   *
   * @param numbers whether ratings are numbers whose differences mean something, so that 0, 1 and
   *     10 are not steps
   */
  static ContestedItems of(RatingTable table, Scale scale, boolean numbers) {
    return new ContestedItems(
        items(table).filter(item -> ratings(table, item) > 1).count(),
        contested(table).count(),
        contested(table)
            .mapToObj(item -> apart(table, item, scale, numbers))
            .collect(Comparators.least(MOST, mostContestedFirst(scale)))
            .stream()
            .map(Apart::item)
            .toList());
  }

  private static Comparator<Apart> mostContestedFirst(Scale scale) {
    Comparator<Item> equals = LEAST_ALIKE.thenComparing(FURTHEST_APART).thenComparing(IN_ORDER);
    return switch (scale) {
      case NOMINAL, SET -> Comparator.comparing(Apart::item, equals);
      case ORDINAL ->
          Comparator.comparingDouble(Apart::onAverage)
              .reversed()
              .thenComparing(Apart::item, LEAST_ALIKE.thenComparing(IN_ORDER));
      case INTERVAL, RATIO ->
          Comparator.comparing(
              Apart::item, FURTHEST_APART.thenComparing(LEAST_ALIKE).thenComparing(IN_ORDER));
    };
  }

  private static Apart apart(RatingTable table, int item, Scale scale, boolean numbers) {
    Item found = item(table, item, scale);
    return new Apart(found, numbers ? onAverage(table, item) : found.distance().orElse(0));
  }

  /** How far two of an item's numbers lie apart on average. */
  private static double onAverage(RatingTable table, int item) {
    double[] sorted =
        IntStream.range(table.start(item), table.end(item))
            .mapToObj(rating -> table.categories().get(table.category(rating)).value())
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .sorted()
            .toArray();
    return sorted.length < 2
        ? 0
        : 2 * differences(sorted) / ((double) sorted.length * (sorted.length - 1));
  }

  private static IntStream items(RatingTable table) {
    return IntStream.range(0, table.items().size());
  }

  private static int ratings(RatingTable table, int item) {
    return table.end(item) - table.start(item);
  }

  private static IntStream contested(RatingTable table) {
    return items(table)
        .filter(
            item -> {
              int start = table.start(item);
              return IntStream.range(start, table.end(item))
                  .anyMatch(rating -> table.category(rating) != table.category(start));
            });
  }

  private static Item item(RatingTable table, int item, Scale scale) {
    int[] categories =
        IntStream.range(table.start(item), table.end(item)).map(table::category).sorted().toArray();
    Map<String, Long> counts = new LinkedHashMap<>();
    List<BigDecimal> numbers = new ArrayList<>();
    double alike = 0;
    for (int from = 0, to; from < categories.length; from = to) {
      to = from;
      while (to < categories.length && categories[to] == categories[from]) {
        to++;
      }
      Category category = table.categories().get(categories[from]);
      int count = to - from;
      counts.put(category.label(), (long) count);
      alike += (double) count * (count - 1);
      if (category.value() != null) {
        numbers.add(category.value());
      }
    }
    double pairs = (double) categories.length * (categories.length - 1);
    return new Item(
        table.items().get(item),
        categories.length,
        alike / pairs,
        scale.isOfNames()
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                2 * differences(Arrays.stream(categories).asDoubleStream().toArray()) / pairs),
        range(numbers),
        counts);
  }

  /** The sum of the differences of all pairs of sorted ranks or numbers. */
  private static double differences(double[] sorted) {
    double sum = 0;
    for (int i = 0; i < sorted.length; i++) {
      sum += sorted[i] * (2.0 * i - sorted.length + 1);
    }
    return sum;
  }

  private static OptionalDouble range(List<BigDecimal> numbers) {
    return numbers.size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Collections.max(numbers).subtract(Collections.min(numbers)).round(RANGE).doubleValue());
  }
}
