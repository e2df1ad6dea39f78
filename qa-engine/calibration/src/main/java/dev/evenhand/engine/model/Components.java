package dev.evenhand.engine.model;

import dev.evenhand.engine.agreement.RatingTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The connected components of the graph of raters and items: raters who share an item, directly or
 * through others. Union-find with path halving, practically O(ratings).
 */
public final class Components {
  private final int[] parent;
  private final List<int[]> members = new ArrayList<>();
  private final int[] of;

  public Components(RatedItems ratings) {
    this(
        ratings.raters().size(),
        ratings.items().size(),
        ratings::start,
        ratings::end,
        ratings::rater);
  }

  /** By all ratings, whether they are numbers or not. */
  public Components(RatingTable ratings) {
    this(
        ratings.raters().size(),
        ratings.items().size(),
        ratings::start,
        ratings::end,
        ratings::rater);
  }

  private Components(
      int raters, int items, IntUnaryOperator start, IntUnaryOperator end, IntUnaryOperator by) {
    parent = new int[raters];
    Arrays.setAll(parent, rater -> rater);
    for (int item = 0; item < items; item++) {
      for (int k = start.applyAsInt(item) + 1; k < end.applyAsInt(item); k++) {
        union(by.applyAsInt(k - 1), by.applyAsInt(k));
      }
    }
    var byRoot = new LinkedHashMap<Integer, IntStream.Builder>();
    for (int rater = 0; rater < parent.length; rater++) {
      byRoot.computeIfAbsent(root(rater), root -> IntStream.builder()).add(rater);
    }
    of = new int[parent.length];
    for (IntStream.Builder component : byRoot.values()) {
      int[] own = component.build().toArray();
      for (int rater : own) {
        of[rater] = members.size();
      }
      members.add(own);
    }
  }

  /** How many cells the tables of raters by raters of all components have. */
  public long pairs() {
    return members.stream().mapToLong(raters -> (long) raters.length * raters.length).sum();
  }

  public int count() {
    return members.size();
  }

  /** The component of a rater; components are in the order of their first raters. */
  public int of(int rater) {
    return of[rater];
  }

  /** The raters of a component, ascending. */
  public int[] members(int component) {
    return members.get(component);
  }

  private void union(int a, int b) {
    int first = root(a);
    int second = root(b);
    parent[Math.max(first, second)] = Math.min(first, second);
  }

  private int root(int rater) {
    int at = rater;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
