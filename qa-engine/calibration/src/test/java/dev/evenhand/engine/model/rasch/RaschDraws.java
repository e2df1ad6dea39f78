package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.util.SplittableRandom;

/** Ratings drawn from the rating-scale model, with severities evenly spread from -1 to 1. */
final class RaschDraws {
  private RaschDraws() {}

  /** Complete ratings in categories 0, 1, ...; thresholds are evenly spread from -1.5 to 1.5. */
  static RatingTable of(int seed, int items, int raters, int categories) {
    return of(seed, items, raters, categories, 0);
  }

  /** The same items on a criterion that is so hard. */
  static RatingTable of(int seed, int items, int raters, int categories, int hardness) {
    var measures = new SplittableRandom(seed);
    var random = new SplittableRandom(~seed * 31L + hardness);
    RatingTableBuilder builder = RatingTable.builder();
    for (int item = 0; item < items; item++) {
      double measure = 1.2 * measures.nextGaussian() - hardness;
      for (int rater = 0; rater < raters; rater++) {
        double location = measure - spread(rater, raters, 1);
        int category = category(location, categories, random.nextDouble());
        builder.add("i" + (10_000 + item), "R" + (10 + rater), String.valueOf(category));
      }
    }
    return builder.build();
  }

  static double spread(int place, int places, double end) {
    return places == 1 ? 0 : end * (2.0 * place / (places - 1) - 1);
  }

  static int category(double location, int categories, double chance) {
    double[] weights = new double[categories];
    double log = 0;
    double sum = 1;
    weights[0] = 1;
    for (int step = 1; step < categories; step++) {
      log += location - spread(step - 1, categories - 1, 1.5);
      weights[step] = Math.exp(log);
      sum += weights[step];
    }
    double rest = chance * sum;
    int category = 0;
    while (category < categories - 1 && rest > weights[category]) {
      rest -= weights[category++];
    }
    return category;
  }
}
