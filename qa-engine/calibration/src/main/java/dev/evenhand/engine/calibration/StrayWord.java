package dev.evenhand.engine.calibration;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A word among numbers, which makes all ratings of a criterion names, without order or distance.
 *
 * @param criterion where it stands
 * @param word what is no number
 * @param count how many ratings it stands for
 * @param numbers how many ratings are numbers
 * @param all how many ratings there are
 */
public record StrayWord(String criterion, String word, long count, long numbers, long all) {
  /** What a warning of it is called. */
  public static final String CODE = "word-among-numbers";

  /** With so great a share of numbers, what is none is told of. */
  private static final double MOSTLY = 0.5;

  private static final int MOST = 5;

  public StrayWord {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(word, "word");
  }

  /** The words among the numbers of a criterion; of many the first. */
  public static List<StrayWord> in(CriterionRatings ratings) {
    Objects.requireNonNull(ratings, "ratings");
    RatingTable scores = ratings.scores();
    if (scores.hasDeclaredCategories() || ratings.kind() != CriterionKind.QUESTION) {
      return List.of();
    }
    long[] counts = new long[scores.categories().size()];
    long numbers = 0;
    for (int rating = 0; rating < scores.size(); rating++) {
      int category = scores.category(rating);
      counts[category]++;
      numbers += scores.categories().get(category).value() == null ? 0 : 1;
    }
    List<StrayWord> words = new ArrayList<>();
    if (numbers < scores.size() && numbers > MOSTLY * scores.size()) {
      for (int c = 0; c < counts.length && words.size() < MOST; c++) {
        Category category = scores.categories().get(c);
        if (category.value() == null) {
          words.add(
              new StrayWord(
                  ratings.criterion(), category.label(), counts[c], numbers, scores.size()));
        }
      }
    }
    return words;
  }

  /** What is to be told of it. */
  public Problem warning() {
    return Problem.warning(
        CODE,
        Location.of("ratings"),
        criterion,
        ("'%s'%s on '%s' is no number, while %s of %s ratings are: so all are compared as names,"
                + " without order or distance")
            .formatted(
                word, count == 1 ? "" : " (%s rows)".formatted(count), criterion, numbers, all),
        "Correct it; or use qa's option --not-applicable '%s' if it means so.".formatted(word));
  }
}
