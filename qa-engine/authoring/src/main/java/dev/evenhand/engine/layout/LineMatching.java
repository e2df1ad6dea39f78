package dev.evenhand.engine.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines two texts have in common, in their order: as many as there are in small ones; in
 * large ones what stands between lines that each has once is compared apart, so that time grows
 * with their length.
 */
final class LineMatching {
  /** Beyond so many pairs of lines those that each has once are looked for. */
  private static final long MOST_PAIRS = 4_000_000;

  /** Within so many others; what is deeper is replaced as a whole. */
  private static final int DEEPEST = 40;

  private final List<String> before;
  private final List<String> after;
  private final BitSet goes = new BitSet();
  private final BitSet comes = new BitSet();

  /** Lines of both from a place to another. */
  private record Stretch(int from, int to, int otherFrom, int otherTo) {
    long pairs() {
      return (long) (to - from) * (otherTo - otherFrom);
    }
  }

  LineMatching(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    match(new Stretch(0, before.size(), 0, after.size()), 0);
  }

  /** What goes and comes, from the top. */
  List<LineChange> changes() {
    List<LineChange> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int goesTo = goes.nextClearBit(i);
      int comesTo = comes.nextClearBit(j);
      if (goesTo > i || comesTo > j) {
        changes.add(new LineChange(i, goesTo, j, comesTo));
      }
      i = goesTo + 1;
      j = comesTo + 1;
    }
    return changes;
  }

  private void match(Stretch whole, int depth) {
    Stretch middle = withoutEnds(whole);
    if (middle.pairs() == 0) {
      replace(middle);
    } else if (middle.pairs() <= MOST_PAIRS) {
      matchMost(middle);
    } else {
      matchBetween(middle, depth);
    }
  }

  private void replace(Stretch stretch) {
    goes.set(stretch.from, stretch.to);
    comes.set(stretch.otherFrom, stretch.otherTo);
  }

  private Stretch withoutEnds(Stretch whole) {
    int from = whole.from;
    int otherFrom = whole.otherFrom;
    while (from < whole.to
        && otherFrom < whole.otherTo
        && before.get(from).equals(after.get(otherFrom))) {
      from++;
      otherFrom++;
    }
    int to = whole.to;
    int otherTo = whole.otherTo;
    while (to > from && otherTo > otherFrom && before.get(to - 1).equals(after.get(otherTo - 1))) {
      to--;
      otherTo--;
    }
    return new Stretch(from, to, otherFrom, otherTo);
  }

  private void matchMost(Stretch stretch) {
    List<String> was = before.subList(stretch.from, stretch.to);
    List<String> is = after.subList(stretch.otherFrom, stretch.otherTo);
    int[][] common = common(was, is);
    int i = 0;
    int j = 0;
    while (i < was.size() || j < is.size()) {
      if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
        i++;
        j++;
      } else if (j == is.size() || i < was.size() && common[i + 1][j] >= common[i][j + 1]) {
        goes.set(stretch.from + i++);
      } else {
        comes.set(stretch.otherFrom + j++);
      }
    }
  }

  /** The most lines that the rests of both from a place on have in common, in their order. */
  private static int[][] common(List<String> was, List<String> is) {
    int[][] common = new int[was.size() + 1][is.size() + 1];
    for (int i = was.size() - 1; i >= 0; i--) {
      for (int j = is.size() - 1; j >= 0; j--) {
        common[i][j] =
            was.get(i).equals(is.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void matchBetween(Stretch stretch, int depth) {
    List<int[]> once = inOrder(onceInBoth(stretch));
    if (once.isEmpty() || depth == DEEPEST) {
      replace(stretch);
      return;
    }
    int from = stretch.from;
    int otherFrom = stretch.otherFrom;
    for (int[] pair : once) {
      match(new Stretch(from, pair[0], otherFrom, pair[1]), depth + 1);
      from = pair[0] + 1;
      otherFrom = pair[1] + 1;
    }
    match(new Stretch(from, stretch.to, otherFrom, stretch.otherTo), depth + 1);
  }

  /** The places in both of lines that each has once, in the order of the first. */
  private List<int[]> onceInBoth(Stretch stretch) {
    Map<String, Integer> mine = once(before, stretch.from, stretch.to);
    Map<String, Integer> others = once(after, stretch.otherFrom, stretch.otherTo);
    List<int[]> pairs = new ArrayList<>();
    mine.forEach(
        (line, place) -> {
          int other = others.getOrDefault(line, -1);
          if (place >= 0 && other >= 0) {
            pairs.add(new int[] {place, other});
          }
        });
    pairs.sort((one, other) -> Integer.compare(one[0], other[0]));
    return pairs;
  }

  /** The place of each line; -1 of one that occurs again. */
  private static Map<String, Integer> once(List<String> lines, int from, int to) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      places.merge(lines.get(i), i, (one, other) -> -1);
    }
    return places;
  }

  /** The most of the pairs whose second places rise too. */
  private static List<int[]> inOrder(List<int[]> pairs) {
    int[] lows = new int[pairs.size()]; // the lowest second place at which so many rise
    int[] ends = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int longest = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int found = Arrays.binarySearch(lows, 0, longest, pairs.get(i)[1]);
      int length = -found - 1; // second places are all different
      lows[length] = pairs.get(i)[1];
      ends[length] = i;
      previous[i] = length == 0 ? -1 : ends[length - 1];
      longest = Math.max(longest, length + 1);
    }
    List<int[]> rising = new ArrayList<>();
    for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = previous[i]) {
      rising.add(pairs.get(i));
    }
    Collections.reverse(rising);
    return rising;
  }
}
