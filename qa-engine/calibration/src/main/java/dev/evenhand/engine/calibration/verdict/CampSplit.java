package dev.evenhand.engine.calibration.verdict;

import java.util.List;

/**
 * Reviewers in two camps, by number, and how alike two of them are on average; NaN where no pair is
 * known.
 *
 * @param withinFirst of two of the first camp
 * @param withinSecond of two of the second
 * @param across of one of each
 */
record CampSplit(
    List<Integer> first,
    List<Integer> second,
    double withinFirst,
    double withinSecond,
    double across) {
  CampSplit {
    first = List.copyOf(first);
    second = List.copyOf(second);
  }

  static CampSplit of(List<Integer> first, List<Integer> second, double[][] likeness) {
    return new CampSplit(
        first,
        second,
        mean(first, first, likeness),
        mean(second, second, likeness),
        mean(first, second, likeness));
  }

  /** The mean over known pairs of one of each; a reviewer is no pair with themselves. */
  private static double mean(List<Integer> some, List<Integer> others, double[][] likeness) {
    return some.stream()
        .flatMapToDouble(one -> others.stream().mapToDouble(other -> likeness[one][other]))
        .filter(found -> !Double.isNaN(found))
        .average()
        .orElse(Double.NaN);
  }

  /**
   * By how much less alike reviewers are across than within the camp that is less alike; that one,
   * as a reviewer who agrees with nobody makes no camp with anybody.
   */
  double apart() {
    return Math.min(withinFirst, withinSecond) - across;
  }

  /** The same without those who agree too little with their own camp, or as well with the other. */
  CampSplit core(double[][] likeness) {
    return of(core(first, second, likeness), core(second, first, likeness), likeness);
  }

  private static List<Integer> core(List<Integer> own, List<Integer> other, double[][] likeness) {
    return own.stream()
        .filter(
            one -> {
              double within = mean(List.of(one), own, likeness);
              double across = mean(List.of(one), other, likeness);
              return within >= VerdictRules.CAMP_AGREES
                  && within - across >= VerdictRules.CAMPS_APART / 2;
            })
        .toList();
  }

  /** Whether each camp has so many. */
  boolean hasBoth(int least) {
    return first.size() >= least && second.size() >= least;
  }
}
