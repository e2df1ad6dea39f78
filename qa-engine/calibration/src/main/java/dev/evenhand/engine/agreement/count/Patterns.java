package dev.evenhand.engine.agreement.count;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The rating patterns of all units in canonical categories and canonical order: what coefficients
 * are computed from. Immutable.
 *
 * <p>Pattern {@code p} holds the runs from {@code start(p)} to before {@code end(p)}: {@code
 * count(i)} ratings in {@code category(i)}. It stands for {@code units(p)} units of {@code
 * ratings(p)} ratings each. Sums that go through the patterns in order have the same bits however
 * the units arrived.
 */
public final class Patterns {
  private final CategoryScale scale;
  private final int[] runs;
  private final int[] starts;
  private final int[] ends;
  private final int[] ratings;
  private final long[] units;

  private Patterns(CategoryScale scale, PatternMap map, int[] order) {
    this.scale = scale;
    this.runs = map.pool();
    this.starts = new int[order.length];
    this.ends = new int[order.length];
    this.ratings = new int[order.length];
    this.units = new long[order.length];
    for (int p = 0; p < order.length; p++) {
      starts[p] = map.start(order[p]);
      ends[p] = map.start(order[p] + 1);
      units[p] = map.units(order[p]);
      for (int i = starts[p]; i < ends[p]; i += 2) {
        ratings[p] += runs[i + 1];
      }
    }
  }

  /** The patterns of a histogram, its codes translated to the categories of the scale. */
  public static Patterns of(PatternHistogram histogram, CategoryScale scale) {
    return translated(histogram::forEach, scale.ofCodes(), scale);
  }

  /** The same units with all categories but one put together. */
  public Patterns oneAgainstRest(int category) {
    int[] to = new int[categories()];
    to[category] = 1;
    var two =
        CategoryScale.declared(
            List.of("any other", scale.label(category)),
            Arrays.asList(null, scale.value(category)));
    return translated(this::forEach, to, two);
  }

  /** The units with at least two ratings. */
  public Patterns pairable() {
    var kept = new PatternMap();
    for (int p = 0; p < units.length; p++) {
      if (isPairable(p)) {
        int[] own = Arrays.copyOfRange(runs, starts[p], ends[p]);
        kept.add(own, own.length, units[p]);
      }
    }
    return new Patterns(scale, kept, kept.inOrder());
  }

  private static Patterns translated(
      Consumer<PatternMap.Visitor> source, int[] to, CategoryScale scale) {
    var canonical = new PatternMap();
    source.accept((runs, from, end, units) -> canonical.addTranslated(runs, from, end, to, units));
    return new Patterns(scale, canonical, canonical.inOrder());
  }

  private void forEach(PatternMap.Visitor visitor) {
    for (int p = 0; p < units.length; p++) {
      visitor.visit(runs, starts[p], ends[p], units[p]);
    }
  }

  public CategoryScale scale() {
    return scale;
  }

  /** How many categories there are, used or not. */
  public int categories() {
    return scale.size();
  }

  /** How many distinct patterns there are. */
  public int size() {
    return units.length;
  }

  /** Where the runs of a pattern start; the next run is 2 further. */
  public int start(int pattern) {
    return starts[pattern];
  }

  public int end(int pattern) {
    return ends[pattern];
  }

  /** The room that the runs of all patterns take, twice their number. */
  public long runs() {
    return IntStream.range(0, size()).mapToLong(p -> end(p) - start(p)).sum();
  }

  public int category(int run) {
    return runs[run];
  }

  public int count(int run) {
    return runs[run + 1];
  }

  public long units(int pattern) {
    return units[pattern];
  }

  /** For each pattern how many units have it. */
  public long[] units() {
    return units.clone();
  }

  /** Ratings in each unit of the pattern; at least 1. */
  public int ratings(int pattern) {
    return ratings[pattern];
  }

  /** A pattern of at least two ratings has something to compare. */
  public boolean isPairable(int pattern) {
    return ratings[pattern] >= 2;
  }

  /** Units with at least {@code minimum} ratings. */
  public long unitsOf(int minimum) {
    long sum = 0;
    for (int p = 0; p < units.length; p++) {
      sum += ratings[p] >= minimum ? units[p] : 0;
    }
    return sum;
  }

  /** Ratings by category, of the units with at least {@code minimum} ratings. */
  public long[] ratingsOf(int minimum) {
    long[] sums = new long[categories()];
    for (int p = 0; p < units.length; p++) {
      if (ratings[p] >= minimum) {
        for (int i = starts[p]; i < ends[p]; i += 2) {
          sums[runs[i]] += units[p] * runs[i + 1];
        }
      }
    }
    return sums;
  }

  /** {@code sum of r_c * weights[c]} over the ratings of one unit. */
  public double dot(int pattern, double[] weights) {
    double sum = 0;
    for (int i = starts[pattern]; i < ends[pattern]; i += 2) {
      sum += runs[i + 1] * weights[runs[i]];
    }
    return sum;
  }
}
