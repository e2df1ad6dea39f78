package dev.evenhand.api.scorecard;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which of some things lead to each other, by Tarjan's algorithm: one step for each way from one to
 * another, and no recursion.
 */
final class Circles {
  private static final int OPEN = -1;

  private final int[][] ways;
  private final int[] seen;
  private final int[] earliest;
  private final int[] taken;
  private final int[] circles;
  private final Deque<Integer> path = new ArrayDeque<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int visits;
  private int found;

  private Circles(int[][] ways) {
    this.ways = ways;
    this.seen = new int[ways.length];
    this.earliest = new int[ways.length];
    this.taken = new int[ways.length];
    this.circles = new int[ways.length];
    Arrays.fill(circles, OPEN);
  }

  /**
   * The number of the circle of each: the same for those that lead to each other, else a higher one
   * than that of whatever it leads to.
   *
   * @param ways where each leads
   */
  static int[] of(int[][] ways) {
    Circles circles = new Circles(ways);
    for (int start = 0; start < ways.length; start++) {
      if (circles.seen[start] == 0) {
        circles.follow(start);
      }
    }
    return circles.circles;
  }

  private void follow(int start) {
    path.push(start);
    while (!path.isEmpty()) {
      int at = path.element();
      if (seen[at] == 0) {
        visits++;
        seen[at] = visits;
        earliest[at] = visits;
        open.push(at);
      }
      if (taken[at] < ways[at].length) {
        take(at, ways[at][taken[at]]);
      } else {
        path.pop();
        if (earliest[at] == seen[at]) {
          close(at);
        }
      }
    }
  }

  /** A way is looked at again when what it leads to was followed to the end. */
  private void take(int at, int next) {
    if (seen[next] == 0) {
      path.push(next);
      return;
    }
    if (circles[next] == OPEN) {
      earliest[at] = Math.min(earliest[at], earliest[next]);
    }
    taken[at]++;
  }

  private void close(int first) {
    int member;
    do {
      member = open.pop();
      circles[member] = found;
    } while (member != first);
    found++;
  }
}
