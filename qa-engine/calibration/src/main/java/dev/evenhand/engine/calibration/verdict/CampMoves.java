package dev.evenhand.engine.calibration.verdict;

/** Two camps between which reviewers are moved one by one; all begin in the first. Mutable. */
final class CampMoves {
  private static final int ACROSS = 2;

  /** What moving there and back leaves. */
  private static final double ROUNDING = 1e-9;

  private final double[][] likeness;
  private final int[] reviewers;
  private final int least;
  private final boolean[] isSecond;

  /** Within the first, within the second, and across. */
  private final double[] sums = new double[3];

  private final int[] pairs = new int[3];
  private int second;

  CampMoves(double[][] likeness, int[] reviewers, int least) {
    this.likeness = likeness;
    this.reviewers = reviewers.clone();
    this.least = least;
    this.isSecond = new boolean[reviewers.length];
    for (int i = 0; i < reviewers.length; i++) {
      for (int k = 0; k < i; k++) {
        add(0, i, k, 1);
      }
    }
  }

  boolean[] second() {
    return isSecond.clone();
  }

  /** Moves a reviewer to the other camp. */
  void move(int reviewer) {
    int own = isSecond[reviewer] ? 1 : 0;
    for (int k = 0; k < reviewers.length; k++) {
      if (k != reviewer) {
        boolean together = isSecond[k] == isSecond[reviewer];
        add(together ? own : ACROSS, reviewer, k, -1);
        add(together ? ACROSS : 1 - own, reviewer, k, 1);
      }
    }
    isSecond[reviewer] = !isSecond[reviewer];
    second += isSecond[reviewer] ? 1 : -1;
  }

  private void add(int where, int one, int other, int times) {
    double found = likeness[reviewers[one]][reviewers[other]];
    if (!Double.isNaN(found)) {
      sums[where] += times * found;
      pairs[where] += times;
    }
  }

  /** Moves the one who makes the camps clearest, again and again while anybody does. */
  void climb() {
    double furthest = apart();
    for (int moved = 0; moved >= 0; ) {
      moved = -1;
      for (int i = 0; i < reviewers.length; i++) {
        move(i);
        double apart = apart();
        move(i);
        if (apart > furthest + ROUNDING) {
          furthest = apart;
          moved = i;
        }
      }
      if (moved >= 0) {
        move(moved);
      }
    }
  }

  /** NaN where a camp is too small or no pair of one is known. */
  private double apart() {
    return second < least || reviewers.length - second < least
        ? Double.NaN
        : Math.min(sums[0] / pairs[0], sums[1] / pairs[1]) - sums[ACROSS] / pairs[ACROSS];
  }
}
