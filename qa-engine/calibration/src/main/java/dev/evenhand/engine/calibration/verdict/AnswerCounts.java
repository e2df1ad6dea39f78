package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.RatingTable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often each reviewer gave each answer, and how often the others did on the same items.
 *
 * <p>Mutable while it counts, for one thread.
 */
final class AnswerCounts {
  /** More than half of the others, so that one of them who is off decides nothing. */
  private static final double MOST = 0.5;

  /** The other way round at most on so many items, as a share of those on the one. */
  private static final double HARDLY = 0.25;

  private final RatingTable table;
  private final int[] items;
  private final int[] partner;
  private final boolean[] several;
  private final double[][] own;
  private final double[][] others;
  private final int[][] more;
  private final int[][] fewer;
  private final BinomialSum[][] sums;

  /** How often the reviewer gave an answer that some gave and others did not. */
  private final int[][] open;

  AnswerCounts(RatingTable table) {
    this.table = table;
    int raters = table.raters().size();
    int answers = table.categories().size();
    items = new int[raters];
    partner = IntStream.range(0, raters).map(rater -> -1).toArray();
    several = new boolean[raters];
    own = new double[raters][answers];
    others = new double[raters][answers];
    more = new int[raters][answers];
    fewer = new int[raters][answers];
    open = new int[raters][answers];
    sums = new BinomialSum[raters][answers];
    for (BinomialSum[] ofRater : sums) {
      Arrays.setAll(ofRater, answer -> new BinomialSum());
    }
    for (int item = 0; item < table.items().size(); item++) {
      count(table.start(item), table.end(item));
    }
  }

  private void count(int start, int end) {
    int[] given = new int[table.categories().size()];
    for (int rating = start; rating < end; rating++) {
      given[table.category(rating)]++;
    }
    for (int rating = start; rating < end && end - start > 1; rating++) {
      int rater = table.rater(rating);
      items[rater]++;
      meet(rater, start, end);
      for (int answer = 0; answer < given.length; answer++) {
        int gave = answer == table.category(rating) ? 1 : 0;
        double share = (double) (given[answer] - gave) / (end - start - 1);
        if (given[answer] > 0 && given[answer] < end - start) {
          open[rater][answer] += gave;
          sums[rater][answer].add((double) given[answer] / (end - start));
        }
        own[rater][answer] += gave;
        others[rater][answer] += share;
        more[rater][answer] += gave - share > MOST ? 1 : 0;
        fewer[rater][answer] += share - gave > MOST ? 1 : 0;
      }
    }
  }

  /** Keeps whom a reviewer shared an item with, until that is more than one. */
  private void meet(int rater, int start, int end) {
    for (int rating = start; rating < end && !several[rater]; rating++) {
      int other = table.rater(rating);
      if (other != rater) {
        several[rater] = partner[rater] >= 0 && partner[rater] != other;
        partner[rater] = other;
      }
    }
  }

  /** Whether a reviewer compares with one other only. */
  boolean hasOnePartner(int rater) {
    return !several[rater];
  }

  /**
   * How likely it is by chance that a reviewer strays so far in any answer: where those who gave an
   * answer to an item might be any of its reviewers, as McNemar's test has it for two. Of two
   * answers one says all that the other does.
   */
  double p(int rater) {
    int answers = table.categories().size();
    double least =
        IntStream.range(0, answers)
            .mapToDouble(answer -> sums[rater][answer].p(open[rater][answer]))
            .min()
            .orElse(1);
    return isCompared(rater) ? Math.min(1, least * (answers == 2 ? 1 : answers)) : 1;
  }

  /** Whether a reviewer shares enough items with others to be compared. */
  boolean isCompared(int rater) {
    return items[rater] >= VerdictRules.LEAST_ITEMS;
  }

  /** The answer that a reviewer surely gives more often, if that goes one way and matters. */
  Optional<AnswerLean> lean(int rater, double sizeThatMatters) {
    AnswerLean best = null;
    for (int answer = 0; answer < table.categories().size(); answer++) {
      AnswerLean one = lean(rater, answer);
      boolean oneWay = one.fewer() <= HARDLY * one.more();
      double most = (double) (one.more() - one.fewer()) / one.items();
      boolean matters = Math.min(one.size(), most) >= sizeThatMatters && one.more() > 0;
      if (oneWay && matters && isLess(best, one)) {
        best = one;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isLess(@Nullable AnswerLean best, AnswerLean one) {
    return best == null || one.size() > best.size();
  }

  private AnswerLean lean(int rater, int answer) {
    return new AnswerLean(
        table.raters().get(rater),
        table.categories().get(answer).label(),
        own[rater][answer] / items[rater],
        others[rater][answer] / items[rater],
        items[rater],
        more[rater][answer],
        fewer[rater][answer],
        true);
  }
}
