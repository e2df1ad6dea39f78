package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Cholesky;
import dev.evenhand.engine.model.Components;
import dev.evenhand.engine.model.FirstReason;
import dev.evenhand.engine.model.Identifiability;
import dev.evenhand.engine.model.LeastSquares;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether ratings can tell items, raters and criteria apart. */
final class RaschDesign {
  /** So many groups, and raters of each, are named. */
  private static final int SHOWN = 10;

  private RaschDesign() {}

  /** Why there can be no measures. */
  static FirstReason check(FacetedRatings ratings) {
    var components = new Components(ratings);
    var doubt =
        new FirstReason()
            .when(
                ratings.raters().size() < 2,
                UndefinedReason.ONE_REVIEWER,
                "without extremes there are not two raters")
            .when(
                ratings.items().size() < 2,
                UndefinedReason.ONE_ITEM,
                "without extremes there are not two items")
            .when(
                components.count() > 1,
                UndefinedReason.DISCONNECTED,
                "reviewers share no interaction: " + groups(ratings, components))
            .when(
                components.pairs() > LeastSquares.MAX_PAIRS,
                Identifiability.tooManyRaters(ratings));
    return doubt.found().isPresent()
        ? doubt
        : doubt.when(
            !new Cholesky(regularDesign(ratings)).isRegular(),
            UndefinedReason.DISCONNECTED,
            "which reviewer rated which question confounds the two");
  }

  private static String groups(FacetedRatings ratings, Components components) {
    int more = components.count() - SHOWN;
    return IntStream.range(0, Math.min(SHOWN, components.count()))
            .mapToObj(component -> group(ratings, components.members(component)))
            .collect(Collectors.joining(" | "))
        + (more > 0 ? " | and " + more + " more groups" : "");
  }

  private static String group(FacetedRatings ratings, int[] raters) {
    int more = raters.length - SHOWN;
    return Arrays.stream(raters)
            .limit(SHOWN)
            .mapToObj(rater -> "'" + ratings.raters().get(rater) + "'")
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** Raters and criteria once items are eliminated, their two sums fixed. */
  private static double[][] regularDesign(FacetedRatings ratings) {
    int raters = ratings.raters().size();
    int parameters = raters + ratings.criteria().size();
    double[][] design = new double[parameters][parameters];
    for (int item = 0; item < ratings.items().size(); item++) {
      double[] counts = new double[parameters];
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        int rater = ratings.rater(k);
        int criterion = raters + ratings.criterion(k);
        counts[rater]++;
        counts[criterion]++;
        design[rater][rater]++;
        design[criterion][rater]++;
        design[criterion][criterion]++;
      }
      double size = (double) ratings.end(item) - ratings.start(item);
      for (int i = 0; i < parameters; i++) {
        for (int j = 0; j <= i && counts[i] > 0; j++) {
          design[i][j] -= counts[i] * counts[j] / size;
        }
      }
    }
    return ratings.fixSums(design, raters, ratings.criteria().size());
  }
}
