package dev.evenhand.engine.agreement.count;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Pair counts, kept apart for the items of the most ratings: if those turn out to be rated by all
 * reviewers, they are the complete items, which some coefficients are confined to.
 */
public final class SplitPairCounts {
  private PairCounts widest = new PairCounts();
  private final PairCounts others = new PairCounts();

  /** The ratings of each item in {@link #widest}. */
  private int width;

  private int reviewers;
  private int codes;

  /** To be called before ratings of so many reviewers and codes are added. */
  public void reserve(int reviewerCount, int codeCount) {
    reviewers = reviewerCount;
    codes = codeCount;
    widest.reserve(reviewers, codes);
    others.reserve(reviewers, codes);
  }

  /** Adds a unit: {@code codes[i]} is what {@code reviewers[i]} said. */
  public void add(int[] raters, int[] values, int size) {
    widenTo(size);
    (size == width ? widest : others).add(raters, values, 0, size);
  }

  /** Adds all of {@code other}; reviewers and codes, reserved by now, are given as here. */
  public void merge(SplitPairCounts other, int[] newReviewers, int[] newCodes) {
    widenTo(other.width);
    (other.width == width ? widest : others).merge(other.widest, newReviewers, newCodes);
    others.merge(other.others, newReviewers, newCodes);
  }

  /** Whether there were too many reviewers or codes to keep their pairs. */
  public boolean isGivenUp() {
    return widest.isGivenUp() || others.isGivenUp();
  }

  /** The tables over all items, reviewers being given with the rank that each is to have. */
  public ContingencyTables tables(int[] rankOfReviewer, CategoryScale scale) {
    return ContingencyTables.of(List.of(widest, others), rankOfReviewer, scale);
  }

  /** The tables over the items that all reviewers rated. */
  public ContingencyTables completeTables(int[] rankOfReviewer, CategoryScale scale) {
    List<PairCounts> complete = width == reviewers ? List.of(widest) : List.of();
    return ContingencyTables.of(complete, rankOfReviewer, scale);
  }

  private void widenTo(int size) {
    if (size > width) {
      int[] same = IntStream.range(0, Math.max(reviewers, codes)).toArray();
      others.merge(widest, same, same);
      widest = new PairCounts();
      widest.reserve(reviewers, codes);
      width = size;
    }
  }
}
