package dev.evenhand.engine.agreement.count;

import com.google.common.base.Suppliers;
import dev.evenhand.engine.estimate.arithmetic.Order;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What coefficients that ask who rated are computed from. Reviewers are given by the rank of their
 * names, so that sums have the same bits in whatever order they came. What is costly is made when
 * it is asked for, and once.
 */
public final class RatedBy {
  private static final int CONSTANT_REVIEWER_RATINGS = 5;

  private final String[] names;
  private final CategoryScale scale;
  private final SplitPairCounts pairs;
  private final PatternUsage patternUsage;
  private final ReviewerTotals totals;

  /** By number of the reviewer. */
  private final int[] ranks;

  private final Supplier<ContingencyTables> tables;
  private final Supplier<ContingencyTables> completeTables;
  private final Supplier<ReviewerUsage> usage;

  public RatedBy(
      Labels reviewers,
      CategoryScale scale,
      SplitPairCounts pairs,
      PatternUsage patternUsage,
      ReviewerTotals totals) {
    int[] order = reviewers.inTextOrder();
    this.names = reviewers.toArray(order);
    this.ranks = Order.ranks(order);
    this.scale = scale;
    this.pairs = pairs;
    this.patternUsage = patternUsage;
    this.totals = totals;
    this.tables = Suppliers.memoize(() -> pairs.tables(ranks, scale));
    this.completeTables = Suppliers.memoize(() -> pairs.completeTables(ranks, scale));
    this.usage = Suppliers.memoize(() -> totals.usage(ranks, scale));
  }

  public int reviewers() {
    return names.length;
  }

  public String name(int reviewer) {
    return names[reviewer];
  }

  /** Whether there are too many reviewers or categories for the tables of pairs to be kept. */
  public boolean lacksPairs() {
    return pairs.isGivenUp();
  }

  /** The tables of every two reviewers over all items. */
  public ContingencyTables tables() {
    return tables.get();
  }

  /** The tables of every two reviewers over the items that all rated. */
  public ContingencyTables completeTables() {
    return completeTables.get();
  }

  /**
   * For each reviewer the exact sums over the items that all reviewers rated with a number; those
   * of a reviewer without such items are left out.
   */
  public List<SharedRatings> completeSums() {
    return totals.byReviewer(names.length).stream()
        .flatMap(List::stream)
        .filter(part -> part.raters() == names.length)
        .toList();
  }

  public ReviewerUsage usage() {
    return usage.get();
  }

  /** Whether some reviewer used one category only, in some ratings, while others used more. */
  public boolean hasConstantReviewer() {
    ReviewerUsage all = usage();
    return IntStream.range(0, all.size()).map(all::category).distinct().limit(2).count() > 1
        && IntStream.range(0, all.reviewers())
            .anyMatch(
                g -> all.end(g) - all.start(g) == 1 && all.ratings(g) >= CONSTANT_REVIEWER_RATINGS);
  }

  /** Whether {@link #forEachInPatterns} has nothing to tell. */
  public boolean lacksPatterns() {
    return patternUsage.isGivenUp();
  }

  /** Visits how often each reviewer used each category in each pattern, in canonical order. */
  public void forEachInPatterns(PatternUsage.Visitor visitor) {
    patternUsage.forEach(ranks, scale, visitor);
  }
}
