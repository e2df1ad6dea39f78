package dev.evenhand.engine.model;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** What ratings must have for items, raters and the rest to be told apart. */
public final class Identifiability {
  private Identifiability() {}

  /** Why there can be no components of variance; null if there can. */
  public static <T> @Nullable Estimate<T> check(NumericRatings ratings) {
    if (!ratings.isRated()) {
      return Estimate.none(UndefinedReason.NO_RATINGS, "nothing was rated");
    }
    if (ratings.size() == 0) {
      return Estimate.none(UndefinedReason.NOT_NUMERIC, "no rating is a number");
    }
    if (ratings.raters().size() == 1) {
      return Estimate.none(
          UndefinedReason.ONE_REVIEWER, "all ratings are by '" + ratings.raters().get(0) + "'");
    }
    if (ratings.items().size() == 1) {
      return Estimate.none(UndefinedReason.ONE_ITEM, "one item does not show how items vary");
    }
    if (!ratings.varies()) {
      return Estimate.none(
          UndefinedReason.NO_VARIATION,
          "all " + ratings.size() + " ratings are " + ratings.onlyNumber());
    }
    return null;
  }

  /** Whether all raters rated all items, and once. */
  public static boolean isComplete(NumericRatings ratings) {
    return cellSize(ratings) == 1;
  }

  /** How many ratings each rater gave each item; 0 if that differs or there is an empty cell. */
  public static int cellSize(NumericRatings ratings) {
    int raters = ratings.raters().size();
    int cells = ratings.items().size() * raters;
    int size = cells == 0 || ratings.size() % cells != 0 ? 0 : ratings.size() / cells;
    for (int item = 0; item < ratings.items().size() && size > 0; item++) {
      if (ratings.end(item) - ratings.start(item) != raters * size) {
        return 0;
      }
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        if (ratings.rater(k) != (k - ratings.start(item)) / size) {
          return 0;
        }
      }
    }
    return size;
  }

  /** Whether some item was rated by two raters. */
  public static boolean hasPairs(NumericRatings ratings) {
    for (int item = 0; item < ratings.items().size(); item++) {
      var raters = new HashSet<Integer>();
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        raters.add(ratings.rater(k));
      }
      if (raters.size() > 1) {
        return true;
      }
    }
    return false;
  }

  /** The answer where there are more raters than a model tells apart. */
  public static String tooManyRaters(int raters) {
    return raters + " reviewers are too many to tell apart";
  }
}
