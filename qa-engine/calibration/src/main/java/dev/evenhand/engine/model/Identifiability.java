package dev.evenhand.engine.model;

import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.words.Words;

/** What ratings must have for items, raters and the rest to be told apart. */
public final class Identifiability {
  public static final Reason NOT_NUMERIC =
      Reason.of(UndefinedReason.NOT_NUMERIC, "no rating is a number");
  public static final Reason ONE_ITEM =
      Reason.of(UndefinedReason.ONE_ITEM, "one item does not show how items vary");
  public static final Reason NO_PAIRS =
      Reason.of(UndefinedReason.NO_PAIRS, "no item was rated by two raters");
  public static final Reason NO_FREEDOM =
      Reason.of(UndefinedReason.TOO_FEW, "interactions and reviewers are as many as the ratings");
  public static final Reason ALL_EXPLAINED =
      Reason.of(UndefinedReason.NO_VARIATION, "item and rater explain every rating");

  private Identifiability() {}

  /** Why there can be no components of variance. */
  public static FirstReason check(NumericRatings ratings) {
    return new FirstReason()
        .when(!ratings.isRated(), UndefinedReason.NO_RATINGS, "nothing was rated")
        .when(ratings.size() == 0, NOT_NUMERIC)
        .when(ratings.raters().size() == 1, oneRater(ratings))
        .when(ratings.items().size() == 1, ONE_ITEM)
        .when(!ratings.varies(), noVariation(ratings));
  }

  /** The answer where one rater gave all ratings. */
  public static Reason oneRater(NumericRatings ratings) {
    return Reason.of(
        UndefinedReason.ONE_REVIEWER,
        "all ratings are by '" + ratings.raters().stream().findFirst().orElse("") + "'");
  }

  /** The answer where all ratings are one number. */
  public static Reason noVariation(NumericRatings ratings) {
    return noVariation(ratings.size(), ratings.onlyNumber());
  }

  /** The answer where so many ratings are all alike. */
  public static Reason noVariation(int ratings, String alike) {
    return Reason.of(UndefinedReason.NO_VARIATION, "all " + ratings + " ratings are " + alike);
  }

  /** The answer where there are more raters than a model tells apart. */
  public static Reason tooManyRaters(RatedItems ratings) {
    return Reason.of(
        UndefinedReason.TOO_MANY_REVIEWERS,
        ratings.raters().size() + " reviewers are too many to tell apart");
  }

  /** The answer where some rater did not rate some item as often as the others. */
  public static Reason incomplete(NumericRatings ratings, String how) {
    return Reason.of(
        UndefinedReason.INCOMPLETE,
        "not every rater rated every item %s: %s of %s by %s"
            .formatted(
                how,
                Words.count(ratings.size(), "rating"),
                Words.count(ratings.items().size(), "item"),
                Words.count(ratings.raters().size(), "rater")));
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

  /** Whether some item was rated by two raters, whose ratings stand one after the other. */
  public static boolean hasPairs(NumericRatings ratings) {
    for (int item = 0; item < ratings.items().size(); item++) {
      if (ratings.rater(ratings.start(item)) != ratings.rater(ratings.end(item) - 1)) {
        return true;
      }
    }
    return false;
  }
}
