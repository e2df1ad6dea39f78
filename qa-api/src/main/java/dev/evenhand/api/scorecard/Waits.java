package dev.evenhand.api.scorecard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who waits for whom: a question or section for the questions that its own conditions look at, and
 * for those that the sections around it wait for. What a section waits for is kept once, however
 * many questions stand in it.
 */
final class Waits {
  /** The section around what stands in none. */
  static final int NONE = -1;

  private final List<String> ids;
  private final int[] around;
  private final int[][] looksAt;
  private final Map<String, Integer> byId = new HashMap<>();
  private final int[] circles;
  private int steps;

  private Waits(List<String> ids, int[] around, List<List<String>> own) {
    this.ids = ids;
    this.around = around;
    for (int i = 0; i < ids.size(); i++) {
      byId.put(ids.get(i), i);
    }
    this.looksAt = own.stream().map(this::known).toArray(int[][]::new);
    this.circles = Circles.of(ways());
  }

  /** Collects who waits, each after the section around it. */
  static final class Builder {
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> around = new ArrayList<>();
    private final List<List<String>> own = new ArrayList<>();

    /**
     * Adds a question or section.
     *
     * @param own the questions that it looks at itself
     * @param section the number of the section around it, or {@link #NONE}
     * @return its number
     */
    int add(String id, Stream<String> own, int section) {
      ids.add(id);
      around.add(section);
      this.own.add(own.distinct().toList());
      return ids.size() - 1;
    }

    Waits build() {
      return new Waits(ids, around.stream().mapToInt(Integer::intValue).toArray(), own);
    }
  }

  private int[] known(List<String> questions) {
    return questions.stream().filter(byId::containsKey).mapToInt(byId::get).toArray();
  }

  private int[][] ways() {
    int[][] ways = new int[ids.size()][];
    for (int i = 0; i < ways.length; i++) {
      IntStream section = around[i] == NONE ? IntStream.empty() : IntStream.of(around[i]);
      ways[i] = IntStream.concat(section, Arrays.stream(looksAt[i])).toArray();
    }
    return ways;
  }

  /** How often it was looked so far whom somebody waits for. */
  int steps() {
    return steps;
  }

  /** The questions that decide about {@code id}, each after those that it waits for. */
  List<String> deciding(String id) {
    Walk walk = new Walk(id);
    walk.to(NONE, false);
    return walk.reached.stream()
        .sorted(Comparator.comparing(one -> circles[one]))
        .map(ids::get)
        .toList();
  }

  /**
   * The shortest chain of questions each of which waits for the next, the last for the first; empty
   * if there is none through {@code id}.
   */
  List<String> cycleThrough(String id) {
    Walk walk = new Walk(id);
    int last = walk.to(walk.start, true);
    return last == NONE ? List.of() : walk.chain(last);
  }

  /** From one to whom it waits for, then to whom those wait for. */
  private final class Walk {
    private final int start;
    private final int[] cameFrom = new int[ids.size()];
    private final boolean[] climbed = new boolean[ids.size()];
    private final List<Integer> reached = new ArrayList<>();

    Walk(String id) {
      this.start = byId.getOrDefault(id, NONE);
      Arrays.fill(cameFrom, NONE);
    }

    /** The first found that waits for {@code goal}, or {@link #NONE}. */
    int to(int goal, boolean withinCircle) {
      Deque<Integer> open = new ArrayDeque<>(start == NONE ? List.of() : List.of(start));
      while (!open.isEmpty()) {
        int at = open.remove();
        for (int place : climb(at)) {
          for (int next : looksAt[place]) {
            steps++;
            if (next == goal) {
              return at;
            }
            boolean fits = !withinCircle || circles[next] == circles[start];
            if (fits && next != start && cameFrom[next] == NONE) {
              cameFrom[next] = at;
              reached.add(next);
              open.add(next);
            }
          }
        }
      }
      return NONE;
    }

    /** It and the sections around it, those that were not looked at before, the outermost first. */
    private List<Integer> climb(int first) {
      List<Integer> path = new ArrayList<>();
      for (int at = first; at != NONE && !climbed[at]; at = around[at]) {
        climbed[at] = true;
        path.add(at);
      }
      Collections.reverse(path);
      return path;
    }

    private List<String> chain(int last) {
      List<String> chain = new ArrayList<>();
      for (int at = last; at != NONE; at = cameFrom[at]) {
        chain.add(ids.get(at));
      }
      Collections.reverse(chain);
      return chain;
    }
  }
}
