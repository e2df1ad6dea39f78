package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.model.NumericRatings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How far a reviewer is off the average of all reviewers of an item, the own score included: what
 * calibrations without an expert look at.
 *
 * <p>This is the view of NICE CXone: the "calibration score" is the average of the participants'
 * scores, reviewers are listed by their variance, and those within a band (5 % unless managers
 * decide otherwise) are told apart. Its pages do not print the formula of "variance", and use the
 * word for a distance in percent; so the distance stands here as {@code deviations().absolute()},
 * the variance of statistics as {@code deviations().squared()}. CXone's widget shows calibrations
 * only once all participants are done; here each item with at least two scores counts.
 *
 * <p>Ratings that are not numbers have no part; averages are kept to 34 digits. Below {@link
 * ReviewerSettings#minimumItems()} items: not enough data.
 *
 * @param reviewer who is held against the average
 * @param items with scores of this and at least one other reviewer
 * @param deviations of the scores from the averages
 * @see <a href="https://help.nicecxone.com/content/dashboardwem/calibration.htm">NICE CXone:
 *     Calibration report</a>
 * @see <a
 *     href="https://help.nicecxone.com/Content/qmanalytics/calibration/viewingresultsofacalibrationflow.htm">NICE
 *     CXone: Viewing results of a calibration flow</a>
 */
public record PanelDeviation(String reviewer, long items, Deviations deviations) {
  public PanelDeviation {
    Objects.requireNonNull(reviewer, "reviewer");
    Objects.requireNonNull(deviations, "deviations");
  }

  /**
   * The deviations of every reviewer, in the order of their names. O(ratings).
   *
   * @param scores the ratings, without "not applicable"
   */
  public static List<PanelDeviation> of(RatingTable scores, ReviewerSettings settings) {
    Objects.requireNonNull(scores, "scores");
    Objects.requireNonNull(settings, "settings");
    List<List<BigDecimal>> differences = new ArrayList<>();
    scores.raters().forEach(rater -> differences.add(new ArrayList<>()));
    for (int item = 0; item < scores.items().size(); item++) {
      addItem(scores, item, differences);
    }
    return IntStream.range(0, differences.size())
        .mapToObj(
            rater -> {
              List<BigDecimal> own = differences.get(rater);
              return new PanelDeviation(
                  scores.raters().get(rater),
                  own.size(),
                  Deviations.of(own, ScaleUse.SHARED, settings));
            })
        .toList();
  }

  private static void addItem(RatingTable scores, int item, List<List<BigDecimal>> differences) {
    int[] numbers =
        IntStream.range(scores.start(item), scores.end(item))
            .filter(k -> NumericRatings.number(scores, k) != null)
            .toArray();
    if (Arrays.stream(numbers).map(scores::rater).distinct().count() < 2) {
      return;
    }
    BigDecimal sum =
        Arrays.stream(numbers)
            .mapToObj(k -> number(scores, k))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal average = sum.divide(BigDecimal.valueOf(numbers.length), MathContext.DECIMAL128);
    for (int k : numbers) {
      differences.get(scores.rater(k)).add(number(scores, k).subtract(average));
    }
  }

  private static BigDecimal number(RatingTable scores, int rating) {
    return Objects.requireNonNull(NumericRatings.number(scores, rating));
  }
}
