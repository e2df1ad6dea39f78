package dev.evenhand.engine.model.consensus;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.FirstReason;
import dev.evenhand.engine.model.Identifiability;
import dev.evenhand.engine.model.RatedItems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What items most likely are, from raters who err each in their own way: the model of Dawid and
 * Skene. Each item has one true category; a rater puts an item of true category k in category l
 * with chance \( \pi_{kl} \), whatever the item and the other raters.
 *
 * <p>Fitted by expectation and maximisation from the shares of the votes, so that a category keeps
 * its name, until no posterior moves by 10^-10. Ratings may be missing; replicates count as ratings
 * of their own.
 *
 * <ul>
 *   <li>Estimates can be exactly 0 or 1, and a 0 stays one. Smoothing avoids that: each rater is
 *       taken to have given so many ratings more of each category to each true one. It is off by
 *       default.
 *   <li>Undefined: {@code NO_RATINGS}; {@code NO_VARIATION} (all alike says nothing about errors);
 *       {@code ONE_REVIEWER}; {@code NO_PAIRS}; {@code TOO_FEW} (fewer than four raters, and no
 *       item has three ratings: then many error rates explain the ratings equally well); {@code
 *       TOO_MANY_REVIEWERS} (above four million cells in the tables of errors); {@code
 *       NOT_CONVERGED} (after 10,000 steps).
 *   <li>The start decides between maxima of the likelihood: where most votes are wrong, so is the
 *       consensus.
 * </ul>
 *
 * <p>Immutable. Items with the same ratings are handled once; neither the order nor the names of
 * items change a bit. A step is O(ratings * categories); dozens of steps are usual, and thousands
 * where categories are hard to tell apart (some seconds for 32,000 ratings in five categories).
 *
 * @see <a href="https://doi.org/10.2307/2346806">Dawid and Skene (1979), Maximum likelihood
 *     estimation of observer error-rates using the EM algorithm</a>
 */
public final class DawidSkene {
  private static final double TIE = 1e-9;

  /** Of the tables of errors of all raters: some 60 MB. */
  private static final long MAX_CELLS = 4_000_000;

  private final RatingTable table;
  private final RatingPatterns patterns;
  private final DawidSkeneSearch found;
  private final double smoothing;
  private final Map<String, Integer> patternByItem = new HashMap<>();

  private DawidSkene(
      RatingTable table, RatingPatterns patterns, DawidSkeneSearch found, double smoothing) {
    this.table = table;
    this.patterns = patterns;
    this.found = found;
    this.smoothing = smoothing;
    for (int item = 0; item < table.items().size(); item++) {
      patternByItem.put(table.items().get(item), patterns.of(item));
    }
  }

  /** Fits the model without smoothing, or says why it cannot be. */
  public static Estimate<DawidSkene> of(RatingTable ratings) {
    Objects.requireNonNull(ratings, "ratings");
    return of(ratings, 0);
  }

  /**
   * Fits the model, or says why it cannot be.
   *
   * @param smoothing ratings added to each cell of each rater's table of errors, such as 0.5
   * @throws IllegalArgumentException if {@code smoothing} is below 0 or not finite
   */
  public static Estimate<DawidSkene> of(RatingTable ratings, double smoothing) {
    Objects.requireNonNull(ratings, "ratings");
    if (!(smoothing >= 0 && smoothing < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "smoothing must be 0 or greater but is " + smoothing + ". Maybe 0, which is none.");
    }
    int raters = ratings.raters().size();
    long categories = ratings.categories().size();
    return new FirstReason()
        .when(ratings.size() == 0, UndefinedReason.NO_RATINGS, "nothing was rated")
        .when(
            categories * categories * raters > MAX_CELLS,
            UndefinedReason.TOO_MANY_REVIEWERS,
            "the tables of errors of %s reviewers in %s categories are too many"
                .formatted(raters, categories))
        .orElse(() -> ofFew(ratings, smoothing));
  }

  private static Estimate<DawidSkene> ofFew(RatingTable ratings, double smoothing) {
    long raters = IntStream.range(0, ratings.size()).map(ratings::rater).distinct().count();
    long given = IntStream.range(0, ratings.size()).map(ratings::category).distinct().count();
    int most =
        IntStream.range(0, ratings.items().size())
            .map(item -> ratings.end(item) - ratings.start(item))
            .max()
            .orElse(0);
    String label = ratings.categories().get(ratings.category(0)).label();
    return new FirstReason()
        .when(raters == 1, UndefinedReason.ONE_REVIEWER, "all ratings are by one reviewer")
        .when(given == 1, Identifiability.noVariation(ratings.size(), "'" + label + "'"))
        .when(most < 2, UndefinedReason.NO_PAIRS, "no item was rated twice")
        .when(
            most < 3 && raters < 4,
            UndefinedReason.TOO_FEW,
            "no interaction has three ratings, and pairs of %s reviewers do not determine their errors"
                .formatted(raters))
        .orElse(() -> fitted(ratings, smoothing));
  }

  private static Estimate<DawidSkene> fitted(RatingTable ratings, double smoothing) {
    var patterns = new RatingPatterns(ratings);
    var found =
        new DawidSkeneSearch(
            patterns, ratings.raters().size(), ratings.categories().size(), smoothing);
    return new FirstReason()
        .when(
            !found.isConverged(),
            UndefinedReason.NOT_CONVERGED,
            "after " + found.iterations() + " steps posteriors still move")
        .orElse(() -> Estimate.of(new DawidSkene(ratings, patterns, found, smoothing)));
  }

  /** All that a rating can be, in their order. */
  public List<Category> categories() {
    return table.categories();
  }

  /** By category, how many of the items are of it: ratios that add up to 1. */
  public Map<String, Double> prevalence() {
    return byCategory(found.prevalence());
  }

  /** By category, how likely the item is of it; empty if the item was not rated. */
  public Optional<Map<String, Double>> posterior(String item) {
    int pattern = pattern(item);
    return pattern < 0 ? Optional.empty() : Optional.of(byCategory(found.posterior(pattern)));
  }

  /**
   * The category that the item most likely is of; empty if two are equally likely or the item was
   * not rated.
   */
  public Optional<String> consensus(String item) {
    int pattern = pattern(item);
    if (pattern < 0) {
      return Optional.empty();
    }
    double[] posterior = found.posterior(pattern);
    int best = 0;
    boolean tie = false;
    for (int category = 1; category < posterior.length; category++) {
      tie |= Math.abs(posterior[category] - posterior[best]) <= TIE;
      if (posterior[category] > posterior[best] + TIE) {
        best = category;
        tie = false;
      }
    }
    return tie ? Optional.empty() : Optional.of(table.categories().get(best).label());
  }

  /**
   * How likely the rater puts an item of one category in another: a ratio in [0, 1]. Over all
   * {@code given} they add up to 1.
   *
   * @param truth the label of what the item is
   * @param given the label of what the rater says
   * @return empty if the rater has no rating of an item that may be of {@code truth}
   * @throws IllegalArgumentException if there is no such rater or category
   */
  public OptionalDouble confusion(String rater, String truth, String given) {
    return chance(rater(rater), category(truth), category(given));
  }

  /**
   * How likely the rater is right about an item at random, by prevalence: a ratio in [0, 1].
   *
   * @return empty if that is not known for some category that items are of
   * @throws IllegalArgumentException if there is no such rater
   */
  public OptionalDouble accuracy(String rater) {
    int number = rater(rater);
    double sum = 0;
    for (int category = 0; category < table.categories().size(); category++) {
      double weight = found.prevalence()[category];
      OptionalDouble chance = chance(number, category, category);
      if (weight > 0 && chance.isEmpty()) {
        return OptionalDouble.empty();
      }
      sum += weight * chance.orElse(0);
    }
    return OptionalDouble.of(sum);
  }

  private OptionalDouble chance(int rater, int truth, int given) {
    for (int category = 0; category < table.categories().size(); category++) {
      if (found.confusion(rater, truth, category) > 0) {
        return OptionalDouble.of(found.confusion(rater, truth, given));
      }
    }
    return OptionalDouble.empty();
  }

  /** The raters, in the order of their names. */
  public List<String> raters() {
    return table.raters();
  }

  /** The items that were rated, in the order of their names. */
  public List<String> ratedItems() {
    return table.items().stream().filter(item -> pattern(item) >= 0).toList();
  }

  /** How many items were rated. */
  public int items() {
    return patterns.items();
  }

  /** Natural logarithm of the likelihood of all ratings, without constants. */
  public double logLikelihood() {
    return found.logLikelihood();
  }

  /** Steps of expectation and maximisation. */
  public int iterations() {
    return found.iterations();
  }

  /** Ratings added to each cell of each rater's table of errors. */
  public double smoothing() {
    return smoothing;
  }

  private int pattern(String item) {
    return patternByItem.getOrDefault(item, -1);
  }

  private int rater(String rater) {
    return number("rater", table.raters(), rater);
  }

  private int category(String label) {
    return number("category", labels(), label);
  }

  private static int number(String what, List<String> names, String name) {
    int number = names.indexOf(name);
    if (number < 0) {
      throw new IllegalArgumentException("There is no " + what + " '" + name + "'.");
    }
    return number;
  }

  private Map<String, Double> byCategory(double[] values) {
    return RatedItems.byName(labels(), category -> values[category]);
  }

  private List<String> labels() {
    return table.categories().stream().map(Category::label).toList();
  }
}
