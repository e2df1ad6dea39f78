package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Optional;

/**
 * How widely a rater rates beside the others: the root of the ratio of two sums of squares. For
 * each other rater both squares are over the items that the two share, so that nobody is held
 * responsible for the variety of the items they got.
 */
final class RelativeSpread {
  private final int items;
  private final int groups;

  /** For each other rater and group: count, sum and squares of the own numbers and of theirs. */
  private final double[][][] cells;

  RelativeSpread(SharedItems shared, int raters) {
    items = shared.size();
    groups = GroupJackknife.groups(items);
    cells = cells(shared, raters, groups);
  }

  /** The ratio of standard deviations, own to others'; below 1 is narrower. */
  Estimate<Measure> ratio(double confidence) {
    Sums all = sums(-1);
    if (all.others == 0) {
      return Estimate.none(UndefinedReason.NO_VARIATION, "each of the others gave one number only");
    }
    if (all.own == 0) {
      return Estimate.of(new Measure(0, null, items));
    }
    return logarithm()
        .<Estimate<Measure>>map(
            found -> Estimate.of(found.measure(StrictMath::exp, confidence, items)))
        .orElseGet(GroupJackknife::degenerate);
  }

  /** The logarithm of the ratio; empty if it or that of a resample is undefined. */
  Optional<GroupJackknife> logarithm() {
    double[] without = new double[groups];
    for (int group = 0; group < groups; group++) {
      without[group] = sums(group).logarithm();
    }
    GroupJackknife jackknife = new GroupJackknife(sums(-1).logarithm(), without);
    return jackknife.isDefined() ? Optional.of(jackknife) : Optional.empty();
  }

  private static double[][][] cells(SharedItems shared, int raters, int groups) {
    double[][][] cells = new double[raters][groups + 1][5];
    for (int item = 0; item < shared.size(); item++) {
      int group = GroupJackknife.group(item, shared.size());
      for (int other = 0; other < shared.others(item); other++) {
        double[][] ofRater = cells[shared.rater(item, other)];
        add(ofRater[group], shared.own(item), shared.value(item, other));
        add(ofRater[groups], shared.own(item), shared.value(item, other));
      }
    }
    return cells;
  }

  private static void add(double[] cell, double own, double other) {
    cell[0]++;
    cell[1] += own;
    cell[2] += own * own;
    cell[3] += other;
    cell[4] += other * other;
  }

  private record Sums(double own, double others) {
    double logarithm() {
      return (StrictMath.log(own) - StrictMath.log(others)) / 2;
    }
  }

  /** The sums of squares without one group; -1 for none. */
  private Sums sums(int without) {
    double own = 0;
    double others = 0;
    for (double[][] ofRater : cells) {
      double[] all = ofRater[groups];
      double[] less = without < 0 ? new double[5] : ofRater[without];
      double count = all[0] - less[0];
      if (count > 1) {
        own += squares(all[2] - less[2], all[1] - less[1], count);
        others += squares(all[4] - less[4], all[3] - less[3], count);
      }
    }
    return new Sums(own, others);
  }

  /** The centred sum of squares; exactly 0 below rounding. */
  private static double squares(double squares, double sum, double count) {
    double centred = squares - sum * sum / count;
    return centred > 1e-12 * squares ? centred : 0;
  }
}
