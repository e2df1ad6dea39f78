package dev.evenhand.engine.agreement.count;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What coefficients that ask who rated are computed from. Reviewers are given by the rank of their
 * names, so that sums have the same bits in whatever order they came. What is costly is made when
 * it is asked for, and once.
 */
public final class RatedBy {
  private final String[] names;
  private final int[] order;
  private final CategoryScale scale;
  private final SplitPairCounts pairs;
  private final PatternUsage patternUsage;
  private final ReviewerTotals totals;
  private @Nullable ContingencyTables tables;
  private @Nullable ContingencyTables completeTables;
  private @Nullable ReviewerUsage usage;

  public RatedBy(
      Labels reviewers,
      CategoryScale scale,
      SplitPairCounts pairs,
      PatternUsage patternUsage,
      ReviewerTotals totals) {
    this.order = reviewers.inTextOrder();
    this.names = Arrays.stream(order).mapToObj(reviewers::get).toArray(String[]::new);
    this.scale = scale;
    this.pairs = pairs;
    this.patternUsage = patternUsage;
    this.totals = totals;
  }

  public int reviewers() {
    return order.length;
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
    if (tables == null) {
      tables = pairs.tables(order, scale);
    }
    return tables;
  }

  /** The tables of every two reviewers over the items that all rated. */
  public ContingencyTables completeTables() {
    if (completeTables == null) {
      completeTables = pairs.completeTables(order, scale);
    }
    return completeTables;
  }

  /**
   * For each reviewer the exact sums over the items that all reviewers rated with a number; those
   * of a reviewer without such items are left out.
   */
  public List<SharedRatings> completeSums() {
    return totals.byReviewer(order.length).stream()
        .flatMap(List::stream)
        .filter(part -> part.raters() == order.length)
        .toList();
  }

  public ReviewerUsage usage() {
    if (usage == null) {
      usage = totals.usage(ranks(), scale);
    }
    return usage;
  }

  /** Whether {@link #forEachInPatterns} has nothing to tell. */
  public boolean lacksPatterns() {
    return patternUsage.isGivenUp();
  }

  /** Visits how often each reviewer used each category in each pattern, in canonical order. */
  public void forEachInPatterns(PatternUsage.Visitor visitor) {
    patternUsage.forEach(ranks(), scale, visitor);
  }

  private int[] ranks() {
    int[] ranks = new int[order.length];
    IntStream.range(0, order.length).forEach(rank -> ranks[order[rank]] = rank);
    return ranks;
  }
}
