package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
    List<List<BigDecimal>> differences = new ArrayList<>();
    scores.raters().forEach(rater -> differences.add(new ArrayList<>()));
    for (int item = 0; item < scores.items().size(); item++) {
      addItem(scores, item, differences);
    }
    List<PanelDeviation> all = new ArrayList<>();
    for (int rater = 0; rater < differences.size(); rater++) {
      all.add(of(scores.raters().get(rater), differences.get(rater), settings));
    }
    return List.copyOf(all);
  }

  private static void addItem(RatingTable scores, int item, List<List<BigDecimal>> differences) {
    List<Category> categories = scores.categories();
    BigDecimal sum = BigDecimal.ZERO;
    int count = 0;
    int first = -1;
    boolean several = false;
    for (int k = scores.start(item); k < scores.end(item); k++) {
      BigDecimal value = categories.get(scores.category(k)).value();
      if (value != null) {
        sum = sum.add(value);
        count++;
        several |= first >= 0 && first != scores.rater(k);
        first = first < 0 ? scores.rater(k) : first;
      }
    }
    if (!several) {
      return;
    }
    BigDecimal average = sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    for (int k = scores.start(item); k < scores.end(item); k++) {
      BigDecimal value = categories.get(scores.category(k)).value();
      if (value != null) {
        differences.get(scores.rater(k)).add(value.subtract(average));
      }
    }
  }

  private static PanelDeviation of(
      String reviewer, List<BigDecimal> differences, ReviewerSettings settings) {
    int items = differences.size();
    Deviations deviations =
        items < settings.minimumItems()
            ? Deviations.none(
                Estimate.none(Reason.tooFew(items, settings.minimumItems(), ScaleUse.SHARED)),
                settings)
            : Deviations.of(differences, settings);
    return new PanelDeviation(reviewer, items, deviations);
  }
}
