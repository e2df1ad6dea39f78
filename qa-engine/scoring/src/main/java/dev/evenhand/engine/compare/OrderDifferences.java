package dev.evenhand.engine.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The fewest things that must be taken out of an order and put back elsewhere to make another. */
final class OrderDifferences {
  private OrderDifferences() {}

  /**
   * Tells what stands in another order, among the ids that both lists have.
   *
   * @param place the place of an id
   */
  static void compare(
      List<String> before,
      List<String> after,
      Function<String, CardPart> place,
      Effect effect,
      Consumer<CardChange> changes) {
    Set<String> common = new HashSet<>(before);
    common.retainAll(new HashSet<>(after));
    List<String> was = before.stream().filter(common::contains).toList();
    List<String> is = after.stream().filter(common::contains).toList();
    Set<String> staying = new HashSet<>(longestKept(was, is));
    for (String id : is) {
      if (!staying.contains(id)) {
        changes.accept(
            CardChange.of(
                CardChange.Kind.REORDERED,
                place.apply(id),
                position(was, id),
                position(is, id),
                effect));
      }
    }
  }

  private static String position(List<String> order, String id) {
    int index = order.indexOf(id);
    return index == 0 ? "first" : "after '" + order.get(index - 1) + "'";
  }

  /** The longest common subsequence of two orders of the same things: O(n log n). */
  private static List<String> longestKept(List<String> was, List<String> is) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < was.size(); i++) {
      positions.put(was.get(i), i);
    }
    int[] ranks = is.stream().mapToInt(id -> positions.getOrDefault(id, -1)).toArray();
    int[] previous = new int[ranks.length];
    List<Integer> tails = new ArrayList<>();
    List<Integer> ranksOfTails = new ArrayList<>(); // they ascend
    for (int i = 0; i < ranks.length; i++) {
      int found = Collections.binarySearch(ranksOfTails, ranks[i]);
      int length = found < 0 ? -1 - found : found;
      previous[i] = length == 0 ? -1 : tails.get(length - 1);
      if (length == tails.size()) {
        tails.add(i);
        ranksOfTails.add(ranks[i]);
      } else {
        tails.set(length, i);
        ranksOfTails.set(length, ranks[i]);
      }
    }
    List<String> kept = new ArrayList<>();
    for (int i = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); i >= 0; i = previous[i]) {
      kept.add(is.get(i));
    }
    Collections.reverse(kept);
    return kept;
  }
}
