package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.RatingTable;
import java.util.Collection;

/**
 * How many answers to a question were "not applicable", and how many its verdict rests on.
 *
 * @param notApplicable answers "not applicable"
 * @param compared answers of which alpha is made
 * @param counted whether "not applicable" is among those compared, as an answer like others
 */
public record Applicability(long notApplicable, long compared, boolean counted) {
  /** From this share on it changes how a verdict is read. */
  private static final double NOTABLE = 0.25;

  /**
   * Of what is measured.
   *
   * @param all with the answers "not applicable"
   * @param measured the same as the settings take them, without {@code left}
   * @param left reviewers who are not measured
   */
  static Applicability of(
      CriterionRatings all, CriterionRatings measured, Collection<String> left) {
    long notApplicable =
        all.scores() == all.ratings() ? 0 : count(all.ratings(), left) - count(all.scores(), left);
    boolean counted = measured.main().isOfNames() && measured.scores() != measured.ratings();
    return new Applicability(notApplicable, measured.compared().size(), counted);
  }

  private static long count(RatingTable table, Collection<String> left) {
    boolean[] isLeft = new boolean[table.raters().size()];
    for (int rater = 0; rater < isLeft.length; rater++) {
      isLeft[rater] = left.contains(table.raters().get(rater));
    }
    long count = 0;
    for (int rating = 0; rating < table.size(); rating++) {
      count += isLeft[table.rater(rating)] ? 0 : 1;
    }
    return count;
  }

  /** All answers, "not applicable" among them. */
  public long answers() {
    return counted ? compared : compared + notApplicable;
  }

  /** The share of answers that are "not applicable". */
  public double share() {
    return answers() == 0 ? 0 : (double) notApplicable / answers();
  }

  /** Whether it is so much that it is told beside the verdict: a quarter or more. */
  public boolean isNotable() {
    return share() >= NOTABLE;
  }
}
