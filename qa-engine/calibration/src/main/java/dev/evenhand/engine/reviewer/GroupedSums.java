package dev.evenhand.engine.reviewer;

/** Sums over items for each rater, from which those without one group of items follow. */
final class GroupedSums {
  private final double[][][] cells;
  private final int groups;

  /**
   * Sums that are 0.
   *
   * @param sums how many there are of each rater
   */
  GroupedSums(int raters, int groups, int sums) {
    this.groups = groups;
    cells = new double[raters][groups + 1][sums];
  }

  /** Adds to each of the rater's sums, for an item of the group. */
  void add(int rater, int group, double... terms) {
    for (int i = 0; i < terms.length; i++) {
      cells[rater][group][i] += terms[i];
      cells[rater][groups][i] += terms[i];
    }
  }

  int raters() {
    return cells.length;
  }

  int groups() {
    return groups;
  }

  /** The rater's sums over all items but those of a group; over all items for {@link #groups()}. */
  double[] without(int rater, int group) {
    double[] rest = cells[rater][groups].clone();
    for (int i = 0; i < rest.length && group < groups; i++) {
      rest[i] -= cells[rater][group][i];
    }
    return rest;
  }
}
