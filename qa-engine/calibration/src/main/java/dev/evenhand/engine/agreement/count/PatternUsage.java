package dev.evenhand.engine.agreement.count;

import dev.evenhand.engine.estimate.arithmetic.Order;

/**
 * How often each reviewer used each category in items of each pattern. It ties what an item's
 * ratings have in common to who gave them, which standard errors of Conger's kappa ask for.
 *
 * <p>Given up for good above {@value PairCounts#MAX_REVIEWERS} reviewers or {@value #MAX_PATTERNS}
 * patterns; whether it is depends on the ratings seen and not on their order.
 */
public final class PatternUsage {
  public static final int MAX_PATTERNS = 1 << 16;

  private static final int MAX_CODES = 1 << 24;
  private static final int REVIEWER_BITS = 7;
  private static final int REVIEWER = (1 << REVIEWER_BITS) - 1;

  private PatternMap patterns = new PatternMap();

  /** By pattern and reviewer together, and code. */
  private Grid counts = new Grid();

  private boolean givenUp;

  /** What is told of each reviewer's use of a category in a pattern. */
  public interface Visitor {
    void visit(int pattern, int reviewer, int category, long count);
  }

  /** To be called before ratings of so many reviewers and codes are added. */
  public void reserve(int reviewers, int codes) {
    if (reviewers > PairCounts.MAX_REVIEWERS || codes > MAX_CODES) {
      giveUp();
    }
  }

  /** Adds a unit: {@code codes[i]} is what {@code reviewers[i]} said. */
  public void add(int[] reviewers, int[] codes, int size) {
    if (givenUp) {
      return;
    }
    int pattern = patterns.addCodes(codes, 0, size, 1);
    for (int i = 0; i < size; i++) {
      counts.add(row(pattern, reviewers[i]), codes[i], 1);
    }
    giveUpIfTooMany();
  }

  /** Adds all of {@code other}; reviewers and codes, reserved by now, are given as here. */
  public void merge(PatternUsage other, int[] reviewers, int[] codes) {
    if (givenUp || other.givenUp) {
      giveUp();
      return;
    }
    int[] known = patterns.addAll(other.patterns, codes);
    other.counts.forEach(
        (row, code, count) ->
            counts.add(
                row(known[row >>> REVIEWER_BITS], reviewers[row & REVIEWER]), codes[code], count));
    giveUpIfTooMany();
  }

  public boolean isGivenUp() {
    return givenUp;
  }

  /** Visits all in canonical order: by pattern as in {@link Patterns}, reviewer and category. */
  public void forEach(int[] rankOfReviewer, CategoryScale scale, Visitor visitor) {
    var canonical = new PatternMap();
    int[] places = canonical.addAll(patterns, scale.ofCodes());
    int[] rank = Order.ranks(canonical.inOrder());
    var cells = new Grid();
    counts.forEach(
        (row, code, count) -> {
          int pattern = rank[places[row >>> REVIEWER_BITS]];
          cells.add(row(pattern, rankOfReviewer[row & REVIEWER]), scale.ofCode(code), count);
        });
    cells.forEachInOrder(
        (row, category, count) ->
            visitor.visit(row >>> REVIEWER_BITS, row & REVIEWER, category, count));
  }

  private void giveUpIfTooMany() {
    if (patterns.size() > MAX_PATTERNS) {
      giveUp();
    }
  }

  private void giveUp() {
    givenUp = true;
    patterns = new PatternMap();
    counts = new Grid();
  }

  private static int row(int pattern, int reviewer) {
    return pattern << REVIEWER_BITS | reviewer;
  }
}
