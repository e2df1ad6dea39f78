package dev.evenhand.engine.agreement.count;

import dev.evenhand.engine.estimate.arithmetic.Order;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The distinct rows of a table: who rated how, and how many items have just these ratings. In
 * canonical order, with reviewers numbered by the rank of their names among those who rated.
 * Immutable.
 */
public final class Rows {
  /** More sums than these would take too much memory and time. */
  private static final long MAX_SUMS = 1 << 22;

  private final CategoryScale scale;
  private final int reviewers;

  /** Reviewer and category of each rating, one after the other. */
  private final int[] ratings;

  /** Of each row its first rating, and one more than its last. */
  private final int[] starts;

  private final int[] ends;
  private final long[] units;

  /**
   * The rows of the items with a rating.
   *
   * @param raters how many there are, with or without a rating
   * @param itemStarts the first rating of each item, and one more than the last of all
   * @param raterOf the rater of each rating
   * @param category of a rating
   */
  public Rows(
      CategoryScale scale,
      int raters,
      int[] itemStarts,
      PackedInts raterOf,
      IntUnaryOperator category) {
    this.scale = scale;
    int[] ranks = Order.places(IntStream.range(0, raterOf.size()).map(raterOf::get), raters);
    this.reviewers = (int) Arrays.stream(ranks).filter(rank -> rank >= 0).count();
    var rows = new PatternMap();
    int[] own = new int[0];
    for (int item = 0; item + 1 < itemStarts.length; item++) {
      int from = itemStarts[item];
      int size = itemStarts[item + 1] - from;
      if (own.length < 2 * size) {
        own = new int[2 * size];
      }
      for (int i = 0; i < size; i++) {
        own[2 * i] = ranks[raterOf.get(from + i)];
        own[2 * i + 1] = category.applyAsInt(from + i);
      }
      if (size > 0) {
        rows.add(own, 2 * size, 1);
      }
    }
    int[] order = rows.inOrder();
    this.ratings = rows.pool();
    this.starts = Arrays.stream(order).map(row -> rows.start(row) / 2).toArray();
    this.ends = Arrays.stream(order).map(row -> rows.start(row + 1) / 2).toArray();
    this.units = Arrays.stream(order).mapToLong(rows::units).toArray();
  }

  /** Whether sums by reviewer and category, and by two reviewers, are not too many. */
  public boolean fitsSums() {
    return (long) reviewers * (categories() + reviewers) <= MAX_SUMS;
  }

  public int size() {
    return units.length;
  }

  /** How many reviewers rated anything. */
  public int reviewers() {
    return reviewers;
  }

  public int categories() {
    return scale.size();
  }

  public CategoryScale scale() {
    return scale;
  }

  /** All ratings of all distinct rows. */
  public int ratings() {
    return IntStream.range(0, size()).map(row -> end(row) - start(row)).sum();
  }

  public int start(int row) {
    return starts[row];
  }

  public int end(int row) {
    return ends[row];
  }

  public int reviewer(int rating) {
    return ratings[2 * rating];
  }

  public int category(int rating) {
    return ratings[2 * rating + 1];
  }

  /** Whether all reviewers rated. */
  public boolean isComplete(int row) {
    return end(row) - start(row) == reviewers;
  }

  /** For each row how many items have it. */
  public long[] units() {
    return units.clone();
  }
}
