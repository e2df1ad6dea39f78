package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.util.List;
import java.util.Random;

/**
 * Items and reviewers of whom it is known how far they agree: on a share of the items each reviewer
 * answers by chance, on the others all give one answer. Alpha of endless items then is the share of
 * the others.
 *
 * @param name in the table of results
 * @param shares how often each answer occurs
 */
record Population(String name, List<Double> shares) {
  static Population of(String name, Double... shares) {
    return new Population(name, List.of(shares));
  }

  /** The nominal ratings of so many items by so many reviewers. */
  RatingTable sample(int items, int reviewers, double alpha, Random random) {
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < items; item++) {
      boolean byChance = random.nextDouble() >= alpha;
      String answer = answer(random);
      for (int reviewer = 0; reviewer < reviewers; reviewer++) {
        table.add("i" + item, "r" + reviewer, byChance ? answer(random) : answer);
      }
    }
    return table.build();
  }

  private String answer(Random random) {
    double left = random.nextDouble();
    for (int answer = 0; answer < shares.size(); answer++) {
      left -= shares.get(answer);
      if (left < 0) {
        return "abcdefgh".substring(answer, answer + 1);
      }
    }
    return "a";
  }
}
