package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.List;

/**
 * How widely a rater rates beside the others: the root of the ratio of two sums of squares. For
 * each other rater both squares are over the items that the two share, so that nobody is held
 * responsible for the variety of the items they got.
 */
final class RelativeSpread {
  private final int items;

  /** For each other rater: count, sum and squares of the own numbers and of theirs. */
  private final GroupedSums sums;

  RelativeSpread(List<SharedItem> shared, int raters) {
    items = shared.size();
    sums = new GroupedSums(raters, GroupJackknife.groups(items), 5);
    for (int i = 0; i < items; i++) {
      int group = GroupJackknife.group(i, items);
      double own = shared.get(i).own();
      for (SharedItem.Other other : shared.get(i).others()) {
        double theirs = other.value();
        sums.add(other.rater(), group, 1, own, own * own, theirs, theirs * theirs);
      }
    }
  }

  /** The ratio of standard deviations, own to others'; below 1 is narrower. */
  Estimate<Measure> ratio(double confidence) {
    Squares all = squares(sums.groups());
    if (all.others == 0) {
      return Estimate.none(UndefinedReason.NO_VARIATION, "each of the others gave one number only");
    }
    return all.own == 0
        ? Estimate.of(new Measure(0, null, items))
        : logarithm().map(found -> found.measure(StrictMath::exp, confidence, items));
  }

  /** The logarithm of the ratio, unless it or that of a resample is undefined. */
  Estimate<GroupJackknife> logarithm() {
    double[] without = new double[sums.groups()];
    for (int group = 0; group < without.length; group++) {
      without[group] = squares(group).logarithm();
    }
    return GroupJackknife.of(squares(sums.groups()).logarithm(), without);
  }

  private record Squares(double own, double others) {
    double logarithm() {
      return (StrictMath.log(own) - StrictMath.log(others)) / 2;
    }
  }

  /** The sums of squares without one group. */
  private Squares squares(int without) {
    double own = 0;
    double others = 0;
    for (int rater = 0; rater < sums.raters(); rater++) {
      double[] rest = sums.without(rater, without);
      if (rest[0] > 1) {
        own += centred(rest[2], rest[1], rest[0]);
        others += centred(rest[4], rest[3], rest[0]);
      }
    }
    return new Squares(own, others);
  }

  /** The centred sum of squares; exactly 0 below rounding. */
  private static double centred(double squares, double sum, double count) {
    double centred = squares - sum * sum / count;
    return centred > 1e-12 * squares ? centred : 0;
  }
}
