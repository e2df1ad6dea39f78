package dev.evenhand.engine.agreement.count;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How often each reviewer used each category, reviewers by the rank of their names. Only what was
 * used takes room: reviewer {@code g} has the entries from {@code start(g)} to before {@code
 * end(g)}, categories ascending.
 */
public final class ReviewerUsage {
  private final int[] starts;
  private final int[] categories;
  private final long[] counts;
  private final long[] ratings;

  private ReviewerUsage(int[] starts, int[] categories, long[] counts) {
    this.starts = starts;
    this.categories = categories;
    this.counts = counts;
    this.ratings = new long[starts.length - 1];
    for (int g = 0; g < ratings.length; g++) {
      ratings[g] = Arrays.stream(counts, starts[g], starts[g + 1]).sum();
    }
  }

  /** The usage in {@code cells}, whose rows are the reviewers. */
  static ReviewerUsage of(Grid cells, int reviewers) {
    int[] starts = new int[reviewers + 1];
    var categories = IntStream.builder();
    var counts = LongStream.builder();
    cells.forEachInOrder(
        (reviewer, category, count) -> {
          starts[reviewer + 1]++;
          categories.add(category);
          counts.add(count);
        });
    Arrays.parallelPrefix(starts, Integer::sum);
    return new ReviewerUsage(starts, categories.build().toArray(), counts.build().toArray());
  }

  public int reviewers() {
    return ratings.length;
  }

  public int start(int reviewer) {
    return starts[reviewer];
  }

  public int end(int reviewer) {
    return starts[reviewer + 1];
  }

  /** All entries of all reviewers. */
  public int size() {
    return categories.length;
  }

  public int category(int entry) {
    return categories[entry];
  }

  public long count(int entry) {
    return counts[entry];
  }

  /** All ratings of a reviewer; at least 1. */
  public long ratings(int reviewer) {
    return ratings[reviewer];
  }

  /** The entry of a category that the reviewer used. */
  public int entry(int reviewer, int category) {
    return Arrays.binarySearch(categories, start(reviewer), end(reviewer), category);
  }
}
