package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.model.Identifiability;
import dev.evenhand.engine.model.NumericRatings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether a reviewer rates an item alike who is given it again.
 *
 * <p>Over the items that the reviewer rated more than once, which the table must {@linkplain
 * RatingTableBuilder#allowReplicates() allow}. Below {@link ReviewerSettings#minimumItems()} such
 * items: not enough data.
 *
 * @param reviewer whose ratings are repeated
 * @param items that the reviewer rated more than once
 * @param agreement the mean share of pairs of ratings of an item that are alike, a ratio in [0, 1];
 *     bounds by Gwet's linearised variance
 * @param alphaNominal Krippendorff's alpha of the repeated ratings, alike or not
 * @param alphaInterval the same by differences of numbers; {@code NOT_NUMERIC} where some category
 *     is none
 * @param repeatability the standard deviation of repeated ratings of one item, in units of the
 *     scale; over items where all are numbers, bounds by chi-square, which takes them to be normal;
 *     0 without bounds if no rating differs from its repetition
 */
public record Consistency(
    String reviewer,
    long items,
    Estimate<Measure> agreement,
    Estimate<Measure> alphaNominal,
    Estimate<Measure> alphaInterval,
    Estimate<Measure> repeatability) {
  private static final String REPEATED = "items that the reviewer rated more than once";
  private static final List<CoefficientId> COEFFICIENTS =
      List.of(
          CoefficientId.PERCENT_AGREEMENT,
          CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL,
          CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL);

  public Consistency {
    Objects.requireNonNull(reviewer, "reviewer");
    Objects.requireNonNull(agreement, "agreement");
    Objects.requireNonNull(alphaNominal, "alphaNominal");
    Objects.requireNonNull(alphaInterval, "alphaInterval");
    Objects.requireNonNull(repeatability, "repeatability");
  }

  /** The consistency of every reviewer, in the order of their names. O(ratings times raters). */
  public static List<Consistency> of(RatingTable ratings, ReviewerSettings settings) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(settings, "settings");
    return ratings.raters().stream()
        .map(rater -> of(rater, repeated(ratings, ratings.raters().indexOf(rater)), settings))
        .toList();
  }

  private static Consistency of(String name, RatingTable repeated, ReviewerSettings settings) {
    int items = repeated.items().size();
    List<Estimate<Measure>> found =
        Measures.coefficients(repeated, COEFFICIENTS, REPEATED, settings);
    return new Consistency(
        name,
        items,
        found.get(0),
        found.get(1),
        found.get(2),
        settings.ifEnough(items, REPEATED, () -> repeatability(repeated, settings.confidence())));
  }

  /** The repeated ratings, the first of an item under the name 1 and so on; their order is void. */
  private static RatingTable repeated(RatingTable ratings, int rater) {
    RatingTableBuilder repeated = RatingTable.builder();
    if (ratings.hasDeclaredCategories()) {
      repeated.declare(ratings.categories());
    }
    for (int item = 0; item < ratings.items().size(); item++) {
      List<Category> own = new ArrayList<>();
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        if (ratings.rater(k) == rater) {
          own.add(ratings.categories().get(ratings.category(k)));
        }
      }
      for (int i = 0; i < own.size() && own.size() > 1; i++) {
        repeated.add(ratings.items().get(item), String.valueOf(i + 1), own.get(i).label());
      }
    }
    return repeated.build();
  }

  private static Estimate<Measure> repeatability(RatingTable repeated, double confidence) {
    double squares = 0;
    long freedom = 0;
    long items = 0;
    for (int item = 0; item < repeated.items().size(); item++) {
      double[] values = numbers(repeated, item);
      if (values.length > 1) {
        squares += Measures.squares(values);
        freedom += values.length - 1;
        items++;
      }
    }
    if (freedom == 0) {
      return Estimate.none(Identifiability.NOT_NUMERIC);
    }
    if (squares == 0) {
      return Estimate.of(new Measure(0, null, items));
    }
    ChiSquaredDistribution chi = ChiSquaredDistribution.of((double) freedom);
    double tail = (1 - confidence) / 2;
    return Estimate.of(
        new Measure(
            Math.sqrt(squares / freedom),
            new Interval(
                Math.sqrt(squares / chi.inverseSurvivalProbability(tail)),
                Math.sqrt(squares / chi.inverseCumulativeProbability(tail)),
                confidence,
                IntervalMethod.CHI_SQUARE),
            items));
  }

  /** The item's ratings less the first one, exactly; none unless all are numbers. */
  private static double[] numbers(RatingTable repeated, int item) {
    List<BigDecimal> numbers =
        IntStream.range(repeated.start(item), repeated.end(item))
            .mapToObj(rating -> NumericRatings.number(repeated, rating))
            .filter(Objects::nonNull)
            .toList();
    return numbers.size() < repeated.end(item) - repeated.start(item)
        ? new double[0]
        : numbers.stream().mapToDouble(n -> n.subtract(numbers.get(0)).doubleValue()).toArray();
  }
}
