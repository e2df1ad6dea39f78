package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How accurate a reviewer is against the reference: the evaluations of an expert.
 *
 * <p>Over the items that both rated. An item that either rated more than once has no part: which
 * rating counts is not known. Below {@link ReviewerSettings#minimumItems()} such items: not enough
 * data. Kappa is undefined ({@code NO_VARIATION}) if both used one and the same category only.
 *
 * <p>The definitions of others:
 *
 * <ul>
 *   <li><b>Amazon Connect</b> exports, for each participant of a session, the "absolute deviation
 *       from expert" of the weighted scores of questions, sections and the form, and per question
 *       the "average absolute deviation from expert" over participants. These are the size of
 *       {@code deviations().absolute()} on one interaction, and {@link #averageAbsoluteDeviation}.
 *   <li><b>Genesys Cloud</b> calls the expert's evaluation the scoring index, and reports the
 *       deviation of each evaluation from it: {@code deviations().signed()} here. Its page does not
 *       say whether the deviation has a sign; ours has.
 * </ul>
 *
 * @param reviewer who is held against the reference
 * @param items that both rated
 * @param agreement the share of items rated alike, a ratio in [0, 1]; bounds by Wilson
 * @param kappa Cohen's, unweighted
 * @param weightedKappa Cohen's with quadratic weights by the rank of the category; say nothing of
 *     it where categories have no order
 * @param deviations of the scores from those of the reference, over the items where both are
 *     numbers
 * @see <a
 *     href="https://docs.aws.amazon.com/connect/latest/adminguide/calibrations-performance-evaluations.html">Amazon
 *     Connect: Calibration sessions for performance evaluations</a>
 * @see <a href="https://help.mypurecloud.com/glossary/scoring-index/">Genesys Cloud: Scoring
 *     index</a>
 */
public record ReferenceAccuracy(
    String reviewer,
    long items,
    Estimate<Measure> agreement,
    Estimate<Measure> kappa,
    Estimate<Measure> weightedKappa,
    Deviations deviations) {
  private static final String SHARED = "items that the reference rated too";
  private static final List<CoefficientId> COEFFICIENTS =
      List.of(
          CoefficientId.PERCENT_AGREEMENT_ALL,
          CoefficientId.COHEN_KAPPA,
          CoefficientId.COHEN_KAPPA_QUADRATIC);

  public ReferenceAccuracy {
    Objects.requireNonNull(reviewer, "reviewer");
    Objects.requireNonNull(agreement, "agreement");
    Objects.requireNonNull(kappa, "kappa");
    Objects.requireNonNull(weightedKappa, "weightedKappa");
    Objects.requireNonNull(deviations, "deviations");
  }

  /**
   * The accuracy of every reviewer but the reference, in the order of their names. O(ratings times
   * raters).
   *
   * @param ratings every rating, "not applicable" as a category of its own
   * @param scores the ratings without "not applicable"; may be the same table
   * @param reference the reviewer whom the others are held against
   */
  public static List<ReferenceAccuracy> of(
      RatingTable ratings, RatingTable scores, String reference, ReviewerSettings settings) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(scores, "scores");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(settings, "settings");
    SingleRatings categories = new SingleRatings(ratings);
    SingleRatings numbers = scores == ratings ? categories : new SingleRatings(scores);
    return ratings.raters().stream()
        .filter(reviewer -> !reviewer.equals(reference))
        .map(
            reviewer ->
                of(
                    reviewer,
                    categories.pair(reviewer, reference),
                    Deviations.of(
                        numbers.differences(reviewer, reference),
                        SHARED + ", both with a number",
                        settings),
                    settings))
        .toList();
  }

  /**
   * The mean of the reviewers' mean absolute deviations, in units of the scale: Amazon Connect's
   * "average absolute deviation from expert". Empty if no reviewer has one.
   */
  public static OptionalDouble averageAbsoluteDeviation(List<ReferenceAccuracy> reviewers) {
    Objects.requireNonNull(reviewers, "reviewers");
    return reviewers.stream()
        .flatMap(accuracy -> accuracy.deviations().absolute().value().stream())
        .mapToDouble(Measure::value)
        .average();
  }

  private static ReferenceAccuracy of(
      String reviewer, RatingTable pair, Deviations deviations, ReviewerSettings settings) {
    List<Estimate<Measure>> found = Measures.coefficients(pair, COEFFICIENTS, SHARED, settings);
    return new ReferenceAccuracy(
        reviewer, pair.items().size(), found.get(0), found.get(1), found.get(2), deviations);
  }
}
