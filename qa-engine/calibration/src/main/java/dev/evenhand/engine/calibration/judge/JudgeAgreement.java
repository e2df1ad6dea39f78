package dev.evenhand.engine.calibration.judge;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.calibration.CriterionRatings;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How a judge's answers to one criterion stand beside those of the measure.
 *
 * <p>The measure of an item is the answer that most of those give whom the judge is held against;
 * of one person it is that person's. An item on which they are divided evenly is unsettled and has
 * no part. An item that the judge rated again has no part either: see consistency.
 *
 * @param judge whose answers are looked at
 * @param items that have an answer of both
 * @param unsettled items that the judge rated, and on which the others are divided evenly
 * @param answers that occur, in the order of the scale
 * @param confusion by answer of the measure and, within, of the judge, how many items; empty where
 *     there are more than {@value #MOST_ANSWERS} answers
 * @param agreement the share of items answered alike, with Wilson's bounds
 * @param kappa Cohen's
 * @param alpha Krippendorff's on the question's scale, by which the verdict goes; where that is of
 *     scores, over the items that have a score of both
 * @param alphaNominal Krippendorff's of answers that are alike or not
 * @param steadyShare the share of the squared differences of numbers that is one steady difference,
 *     so that a judge who is corrected by it would be off by no more than the rest: the square of
 *     the mean over the mean of squares, in [0, 1]; empty without numbers that differ
 * @param byAnswer the judge on each answer; empty where there are more than {@value #MOST_ANSWERS}
 * @param differing how many items are answered differently
 * @param differences the first {@value #MOST_DIFFERENCES} of these, those farthest apart first
 *     where answers are numbers, then by name
 * @param verdict what may be said
 */
public record JudgeAgreement(
    String judge,
    long items,
    long unsettled,
    List<String> answers,
    List<List<Long>> confusion,
    Coefficient agreement,
    Coefficient kappa,
    Coefficient alpha,
    Coefficient alphaNominal,
    OptionalDouble steadyShare,
    List<AnswerAccuracy> byAnswer,
    long differing,
    List<DifferingItem> differences,
    JudgeVerdict verdict) {
  /** Of more different answers there is no table. */
  public static final int MOST_ANSWERS = 20;

  /** So many items that differ are named. */
  public static final int MOST_DIFFERENCES = 1000;

  public JudgeAgreement {
    Objects.requireNonNull(judge, "judge");
    answers = Copies.list(answers, "answers");
    confusion = Copies.listOfLists(confusion, "confusion");
    Objects.requireNonNull(agreement, "agreement");
    Objects.requireNonNull(kappa, "kappa");
    Objects.requireNonNull(alpha, "alpha");
    Objects.requireNonNull(alphaNominal, "alphaNominal");
    Objects.requireNonNull(steadyShare, "steadyShare");
    byAnswer = Copies.list(byAnswer, "byAnswer");
    differences = Copies.list(differences, "differences");
    Objects.requireNonNull(verdict, "verdict");
  }

  /**
   * Holds a judge against others on a criterion, by its scale. O(ratings).
   *
   * @param others whose answers are the measure; those that the table does not know are passed over
   * @param confidence of the intervals, between 0 and 1
   */
  public static JudgeAgreement of(
      CriterionRatings criterion, String judge, Set<String> others, double confidence) {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(judge, "judge");
    Objects.requireNonNull(others, "others");
    return new JudgeComparison(criterion.ratings(), judge, others)
        .agreement(
            criterion.main().isOfNames() ? criterion.ratings() : criterion.scores(),
            criterion.main().alpha(),
            confidence);
  }

  /**
   * The same of names, which are alike or not.
   *
   * @param ratings of the criterion, "not applicable" as an answer of its own
   * @param others whose answers are the measure; those that the table does not know are passed over
   * @param confidence of the intervals, between 0 and 1
   */
  public static JudgeAgreement of(
      RatingTable ratings, String judge, Set<String> others, double confidence) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(judge, "judge");
    Objects.requireNonNull(others, "others");
    return new JudgeComparison(ratings, judge, others)
        .agreement(ratings, CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL, confidence);
  }
}
