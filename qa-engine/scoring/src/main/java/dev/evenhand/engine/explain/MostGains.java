package dev.evenhand.engine.explain;

import dev.evenhand.api.score.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The most that so many questions can gain, all those that are needed among them: of the whole list
 * and of each rest of it.
 */
final class MostGains {
  private final Fraction[] neededFrom;
  private final int[] countFrom;
  private final List<Fraction[]> othersFrom;

  /** Of sets of at most {@code count} questions. */
  MostGains(List<Gains.Gain> gains, int count) {
    int size = gains.size();
    this.neededFrom = new Fraction[size + 1];
    this.countFrom = new int[size + 1];
    this.othersFrom = new ArrayList<>(size + 1);
    neededFrom[size] = Fraction.ZERO;
    List<Fraction> largest = new ArrayList<>();
    othersFrom.add(sums(largest));
    for (int i = size - 1; i >= 0; i--) {
      Gains.Gain gain = gains.get(i);
      neededFrom[i] = gain.needed() ? neededFrom[i + 1].plus(gain.gain()) : neededFrom[i + 1];
      countFrom[i] = countFrom[i + 1] + (gain.needed() ? 1 : 0);
      if (!gain.needed()) {
        insert(gain.gain(), largest, count);
      }
      othersFrom.add(sums(largest));
    }
    Collections.reverse(othersFrom);
  }

  private static void insert(Fraction gain, List<Fraction> largest, int count) {
    int found = Collections.binarySearch(largest, gain, Comparator.reverseOrder());
    largest.add(found < 0 ? -found - 1 : found, gain);
    if (largest.size() > count) {
      largest.remove(count);
    }
  }

  private static Fraction[] sums(List<Fraction> largest) {
    Fraction[] sums = new Fraction[largest.size() + 1];
    sums[0] = Fraction.ZERO;
    for (int i = 0; i < largest.size(); i++) {
      sums[i + 1] = sums[i].plus(largest.get(i));
    }
    return sums;
  }

  /** The most that {@code count} of all questions gain; cheaper than to look at every rest. */
  static Fraction of(List<Gains.Gain> gains, int count) {
    return gains.stream()
        .sorted(
            Comparator.comparing((Gains.Gain gain) -> !gain.needed())
                .thenComparing(Gains.Gain::gain, Comparator.reverseOrder()))
        .limit(count)
        .map(Gains.Gain::gain)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Whether {@code count} questions from {@code index} on can be all those that are needed. */
  boolean allows(int index, int count) {
    return countFrom[index] <= count && count - countFrom[index] < othersFrom.get(index).length;
  }

  /** The most that {@code count} questions from {@code index} on gain, where that is allowed. */
  Fraction from(int index, int count) {
    return neededFrom[index].plus(othersFrom.get(index)[count - countFrom[index]]);
  }
}
