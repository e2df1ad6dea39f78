package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;

/**
 * Who answered what on the items that several rated, and how alike the answers of every two
 * reviewers are. Of very many items an even sample.
 *
 * <p>Mutable: {@link #shuffle} deals the answers to each item out anew. For one thread.
 */
final class CampAnswers {
  /** Pairs of ratings of one item that are compared at most, so that many shuffles take no time. */
  private static final long MOST_PAIRS = 50_000;

  /** More values than these are put together by their ranks. */
  private static final int MOST_STEPS = 20;

  private final RatingTable table;
  private final boolean names;
  private final double[] values;
  private final int[] items;
  private final int[] starts;
  private final int[] raterOf;
  private final int[] answers;

  /**
   * The answers of a criterion.
   *
   * @param names whether they are names, or numbers or steps in order
   */
  CampAnswers(RatingTable table, boolean names) {
    this.table = table;
    this.names = names;
    this.values = values();
    int[] steps = steps();
    this.items = sample(table);
    this.starts = new int[items.length + 1];
    for (int i = 0; i < items.length; i++) {
      starts[i + 1] = starts[i] + table.end(items[i]) - table.start(items[i]);
    }
    int[] ratings =
        Arrays.stream(items)
            .flatMap(item -> IntStream.range(table.start(item), table.end(item)))
            .toArray();
    this.raterOf = Arrays.stream(ratings).map(table::rater).toArray();
    this.answers = Arrays.stream(ratings).map(rating -> steps[table.category(rating)]).toArray();
  }

  /**
   * For each category its step: itself, but of many numbers groups of neighbours with about as many
   * ratings each, so that a few that are far out don't decide alone.
   */
  private int[] steps() {
    int categories = table.categories().size();
    if (names || categories <= MOST_STEPS) {
      return IntStream.range(0, categories).toArray();
    }
    long[] counts = new long[categories];
    for (int rating = 0; rating < table.size(); rating++) {
      counts[table.category(rating)]++;
    }
    int[] steps = new int[categories];
    long below = 0;
    for (int category = 0; category < categories; category++) {
      double middle = below + counts[category] / 2.0;
      steps[category] = (int) (middle / table.size() * MOST_STEPS);
      below += counts[category];
    }
    return steps;
  }

  /** Of steps that are numbers these, where all are, else their ranks; from 0 to 1, ascending. */
  private double[] values() {
    List<Category> categories = table.categories();
    boolean numbers =
        categories.size() <= MOST_STEPS
            && categories.stream().allMatch(category -> category.value() != null);
    double[] values =
        IntStream.range(0, Math.min(categories.size(), names ? categories.size() : MOST_STEPS))
            .mapToDouble(
                i -> {
                  BigDecimal value = categories.get(i).value();
                  return numbers && value != null ? value.doubleValue() : i;
                })
            .toArray();
    double least = Arrays.stream(values).min().orElse(0);
    double width = Arrays.stream(values).max().orElse(0) - least;
    return Arrays.stream(values).map(value -> width > 0 ? (value - least) / width : 0).toArray();
  }

  /** The items that two or more rated, as many of them as can be compared. */
  private static int[] sample(RatingTable table) {
    int[] rated =
        IntStream.range(0, table.items().size())
            .filter(item -> table.end(item) - table.start(item) > 1)
            .toArray();
    long pairs =
        Arrays.stream(rated)
            .mapToLong(item -> (long) (table.end(item) - table.start(item)))
            .map(ratings -> ratings * (ratings - 1) / 2)
            .sum();
    double step = Math.max(1, (double) pairs / MOST_PAIRS);
    return IntStream.range(0, (int) (rated.length / step))
        .map(i -> rated[(int) (i * step)])
        .toArray();
  }

  int reviewers() {
    return table.raters().size();
  }

  /** Deals the answers to each item out anew among those who gave one. */
  void shuffle(UniformRandomProvider random) {
    for (int i = 0; i < items.length; i++) {
      ArraySampler.shuffle(random, answers, starts[i], starts[i + 1]);
    }
  }

  /** Of every two reviewers from -1 to 1; NaN below the items that a verdict takes. */
  double[][] likeness() {
    PairSums sums = new PairSums(reviewers());
    long[][] counts = new long[reviewers()][values.length];
    for (int i = 0; i < items.length; i++) {
      for (int a = starts[i]; a < starts[i + 1]; a++) {
        counts[raterOf[a]][answers[a]]++;
        for (int b = a + 1; b < starts[i + 1]; b++) {
          add(sums, a, b);
        }
      }
    }
    return names
        ? CampMeasures.ofNames(sums, counts)
        : CampMeasures.ofNumbers(sums, counts, values);
  }

  private void add(PairSums sums, int a, int b) {
    if (raterOf[a] == raterOf[b]) {
      return;
    }
    if (names) {
      double alike = answers[a] == answers[b] ? 1 : 0;
      sums.add(raterOf[a], raterOf[b], alike, 1);
    } else {
      sums.add(raterOf[a], raterOf[b], values[answers[a]], values[answers[b]]);
    }
  }

  /** The items on which two camps lie furthest apart, that first. */
  List<String> furthestApart(List<Integer> first, List<Integer> second, int most) {
    double[] apart =
        IntStream.range(0, items.length).mapToDouble(i -> apart(i, first, second)).toArray();
    return IntStream.range(0, items.length)
        .boxed()
        .filter(i -> apart[i] > 0)
        .sorted((i, k) -> Double.compare(apart[k], apart[i]))
        .limit(most)
        .map(i -> table.items().get(items[i]))
        .toList();
  }

  /** The mean distance across less that within both, over those of the camps who rated the item. */
  private double apart(int item, List<Integer> first, List<Integer> second) {
    double[] distances = new double[2];
    int[] pairs = new int[2];
    for (int a = starts[item]; a < starts[item + 1]; a++) {
      for (int b = a + 1; b < starts[item + 1]; b++) {
        int camps = camp(raterOf[a], first, second) * camp(raterOf[b], first, second);
        if (camps != 0) {
          int where = camps < 0 ? 1 : 0;
          distances[where] += distance(answers[a], answers[b]);
          pairs[where]++;
        }
      }
    }
    return pairs[0] == 0 || pairs[1] == 0 ? 0 : distances[1] / pairs[1] - distances[0] / pairs[0];
  }

  private static int camp(int rater, List<Integer> first, List<Integer> second) {
    return first.contains(rater) ? 1 : second.contains(rater) ? -1 : 0;
  }

  private double distance(int one, int other) {
    return names ? one == other ? 0 : 1 : Math.abs(values[one] - values[other]);
  }
}
