package dev.evenhand.engine.agreement.count;

import java.util.Arrays;

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

  /** The usage in {@code cells}, whose keys hold the reviewer in the upper half. */
  public static ReviewerUsage of(LongCounts cells, int reviewers) {
    long[] keys = cells.sortedKeys();
    int[] starts = new int[reviewers + 1];
    int[] categories = new int[keys.length];
    long[] counts = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      starts[(int) (keys[i] >>> Integer.SIZE) + 1]++;
      categories[i] = (int) keys[i];
      counts[i] = cells.get(keys[i]);
    }
    for (int g = 0; g < reviewers; g++) {
      starts[g + 1] += starts[g];
    }
    return new ReviewerUsage(starts, categories, counts);
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
