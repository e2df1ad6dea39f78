package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.Patterns;
import java.util.Arrays;

/**
 * Whether ratings differ at all, decided on whole-number counts and never on a small double.
 *
 * <p>Where distances go by number, categories of equal numbers do not differ.
 */
public final class Variation {
  private final Patterns patterns;
  private final int[] identities;

  public Variation(Patterns patterns, Weighting weighting) {
    this.patterns = patterns;
    this.identities = weighting.identities(patterns.scale());
  }

  /** Whether the model sees more than one category. */
  public boolean existsFor(ChanceModel model) {
    if (model.countsUnusedCategories()) {
      return Arrays.stream(identities).distinct().count() > 1;
    }
    return existsIn(patterns.ratingsOf(1));
  }

  /** Whether more than one of these categories has any ratings. */
  public boolean existsIn(long[] ratings) {
    int first = -1;
    for (int c = 0; c < ratings.length; c++) {
      if (ratings[c] > 0) {
        if (first >= 0 && identities[c] != identities[first]) {
          return true;
        }
        first = c;
      }
    }
    return false;
  }

  /** That there is none, in words. */
  public String none() {
    long[] ratings = patterns.ratingsOf(1);
    long total = Arrays.stream(ratings).sum();
    int used = 0;
    while (used < ratings.length - 1 && ratings[used] == 0) {
      used++;
    }
    return ratings[used] == total
        ? "all " + total + " ratings are '" + patterns.scale().label(used) + "'"
        : "all ratings that can be compared stand for the same";
  }
}
