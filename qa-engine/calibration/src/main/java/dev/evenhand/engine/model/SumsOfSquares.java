package dev.evenhand.engine.model;

import java.util.Arrays;

/** SumsOfSquares of squares about the grand mean, and of counts. O(ratings). */
public final class SumsOfSquares {
  /** Of all ratings about the grand mean. */
  public final double allSquares;

  /** Of all ratings about the means of their items; exactly 0 if it is below rounding. */
  public final double withinSquares;

  /** Of the items' means, each as often as it has ratings. */
  public final double itemSquares;

  /** Of the raters' means, each as often as it has ratings. */
  public final double raterSquares;

  /** Squared ratings per item, added up. */
  public final double itemCountSquares;

  /** Squared ratings per rater, added up. */
  public final double raterCountSquares;

  /** Over items, the squared counts of their raters beside their ratings. */
  public final double raterInItems;

  /** Over raters, the squared counts of their items beside their ratings. */
  public final double itemInRaters;

  public SumsOfSquares(NumericRatings ratings) {
    int raters = ratings.raters().size();
    double grandMean = mean(ratings);
    double[] raterSums = new double[raters];
    double[] raterCounts = new double[raters];
    double[] raterCells = new double[raters];
    double all = 0;
    double ofItems = 0;
    double itemCounts = 0;
    double cells = 0;
    double[] inItem = new double[raters];
    for (int item = 0; item < ratings.items().size(); item++) {
      double sum = 0;
      double count = (double) ratings.end(item) - ratings.start(item);
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        double value = ratings.value(k) - grandMean;
        sum += value;
        all += value * value;
        raterSums[ratings.rater(k)] += value;
        raterCounts[ratings.rater(k)]++;
        // (c + 1)^2 - c^2: the square of the cell's count, one rating at a time.
        double step = 2 * inItem[ratings.rater(k)]++ + 1;
        cells += step / count;
        raterCells[ratings.rater(k)] += step;
      }
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        inItem[ratings.rater(k)] = 0;
      }
      ofItems += sum * sum / count;
      itemCounts += count * count;
    }
    double ofRaters = 0;
    double inRaters = 0;
    for (int rater = 0; rater < raters; rater++) {
      ofRaters += raterSums[rater] * raterSums[rater] / raterCounts[rater];
      inRaters += raterCells[rater] / raterCounts[rater];
    }
    allSquares = all;
    withinSquares = within(ratings);
    itemSquares = ofItems;
    raterSquares = ofRaters;
    itemCountSquares = itemCounts;
    raterCountSquares = Arrays.stream(raterCounts).map(count -> count * count).sum();
    raterInItems = cells;
    itemInRaters = inRaters;
  }

  private static double within(NumericRatings ratings) {
    double within = 0;
    for (int item = 0; item < ratings.items().size(); item++) {
      double mean = itemMean(ratings, item);
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        within += (ratings.value(k) - mean) * (ratings.value(k) - mean);
      }
    }
    return within > 1e-24 * ratings.squares() ? within : 0;
  }

  public static double itemMean(NumericRatings ratings, int item) {
    double sum = 0;
    for (int k = ratings.start(item); k < ratings.end(item); k++) {
      sum += ratings.value(k);
    }
    return sum / (ratings.end(item) - ratings.start(item));
  }

  public static double mean(NumericRatings ratings) {
    double sum = 0;
    for (int k = 0; k < ratings.size(); k++) {
      sum += ratings.value(k);
    }
    return sum / ratings.size();
  }
}
