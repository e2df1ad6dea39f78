package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.resample.BootstrapRun;
import dev.evenhand.engine.agreement.resample.Replicates;
import dev.evenhand.engine.agreement.resample.ResampledCategories;
import dev.evenhand.engine.estimate.Confidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Intervals of coefficients by resampling items: as many as there are, drawn with replacement, and
 * everything reckoned anew each time. Reviewers and categories stay those of the whole.
 *
 * <p>A coefficient that ratings alone decide is resampled by patterns of counts, the others by
 * distinct rows of who rated how. So a million items cost no more than their patterns do.
 *
 * <ul>
 *   <li>The standard error is the standard deviation of the resamples' values. Quantiles lie
 *       between the order statistics around {@code (B + 1) p}.
 *   <li>Resamples without a value are left out and counted, {@code undefinedResamples} among the
 *       details; if they are more than 5 % there are no bounds: {@code DEGENERATE_RESAMPLE}.
 *   <li>{@code jackknifeStandardError} among the details, by leaving out each item, is a check: the
 *       two agree where the sample is large. It is absent if the coefficient has no value without
 *       some item ({@code DEGENERATE_RESAMPLE} for BCa, which needs it) or if it would take too
 *       long.
 *   <li>A single item has no bounds: {@code ONE_ITEM}. What is undefined stays so.
 * </ul>
 *
 * <p>The same table, seed and number of resamples give the same bits, on any number of threads.
 * Linear in the resamples and in the ratings of the distinct rows.
 *
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani (1993), An introduction
 *     to the bootstrap, chapters 13 and 14</a>
 */
public final class BootstrapIntervals {
  private BootstrapIntervals() {}

  /**
   * The coefficients of these ratings with intervals by resampling in place of those they have.
   *
   * @param ratings those that the coefficients were computed from
   * @param coefficients by id; what is undefined is given back as it is
   * @param confidence of the bounds, between 0 and 1
   * @throws IllegalArgumentException if the table has replicates
   */
  public static Map<CoefficientId, Coefficient> of(
      RatingTable ratings,
      Map<CoefficientId, Coefficient> coefficients,
      Bootstrap bootstrap,
      double confidence) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(coefficients, "coefficients");
    Objects.requireNonNull(bootstrap, "bootstrap");
    Confidence.require(confidence);
    List<CoefficientId> defined = defined(coefficients);
    AgreementAccumulator counts = AgreementAccumulator.of(ratings);
    Patterns patterns = counts.snapshot();
    Map<CoefficientId, Replicates> replicates = new EnumMap<>(CoefficientId.class);
    if (patterns.size() > 0) {
      var rows = ratings.rows();
      replicates.putAll(run(patterns.units(), bootstrap).of(Resampling.of(patterns, defined)));
      replicates.putAll(run(rows.units(), bootstrap).of(Resampling.of(rows, defined)));
    }
    return applied(coefficients, replicates, bootstrap, confidence);
  }

  /** The same from patterns alone, for coefficients that do not ask who rated. */
  static Map<CoefficientId, Coefficient> of(
      Patterns patterns,
      Map<CoefficientId, Coefficient> coefficients,
      Bootstrap bootstrap,
      double confidence) {
    Map<CoefficientId, Replicates> replicates =
        patterns.size() == 0
            ? Map.of()
            : run(patterns.units(), bootstrap).of(Resampling.of(patterns, defined(coefficients)));
    return applied(coefficients, replicates, bootstrap, confidence);
  }

  /**
   * The agreement about each category with intervals by resampling.
   *
   * @param ratings those that the agreement was computed from
   * @param categories all of the table's, in their order
   * @param confidence of the bounds, between 0 and 1
   */
  public static List<CategoryAgreement> ofCategories(
      RatingTable ratings,
      List<CategoryAgreement> categories,
      Bootstrap bootstrap,
      double confidence) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(categories, "categories");
    Objects.requireNonNull(bootstrap, "bootstrap");
    Confidence.require(confidence);
    Patterns patterns = AgreementAccumulator.of(ratings).snapshot();
    if (patterns.size() == 0) {
      return categories;
    }
    List<Integer> keys = IntStream.range(0, 2 * categories.size()).boxed().toList();
    Map<Integer, Replicates> replicates =
        run(patterns.units(), bootstrap).of(Map.of(keys, new ResampledCategories(patterns)));
    List<CategoryAgreement> all = new ArrayList<>();
    for (int c = 0; c < categories.size(); c++) {
      CategoryAgreement own = categories.get(c);
      Replicates kappa = replicates.get(2 * c);
      Replicates specific = replicates.get(2 * c + 1);
      all.add(
          new CategoryAgreement(
              own.category(),
              own.ratings(),
              CoefficientRange.CORRECTED.keep(
                  applied(own.fleissKappa(), kappa, bootstrap, confidence), confidence),
              CoefficientRange.SHARE.keep(
                  applied(own.specificAgreement(), specific, bootstrap, confidence), confidence)));
    }
    return Collections.unmodifiableList(all);
  }

  private static List<CoefficientId> defined(Map<CoefficientId, Coefficient> coefficients) {
    return coefficients.entrySet().stream()
        .filter(entry -> entry.getValue().value().isPresent())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Map<CoefficientId, Coefficient> applied(
      Map<CoefficientId, Coefficient> coefficients,
      Map<CoefficientId, Replicates> replicates,
      Bootstrap bootstrap,
      double confidence) {
    Map<CoefficientId, Coefficient> all = new EnumMap<>(CoefficientId.class);
    coefficients.forEach(
        (id, coefficient) ->
            all.put(
                id,
                id.range()
                    .keep(
                        applied(coefficient, replicates.get(id), bootstrap, confidence),
                        confidence)));
    return Collections.unmodifiableMap(all);
  }

  private static Coefficient applied(
      Coefficient coefficient,
      @Nullable Replicates replicates,
      Bootstrap bootstrap,
      double confidence) {
    if (replicates == null || coefficient.value().isEmpty()) {
      return coefficient;
    }
    var details = new Details();
    coefficient.details().forEach(details::put);
    if (replicates.undefined() > 0) {
      details.put("undefinedResamples", replicates.undefined());
    }
    double jackknife = replicates.jackknifeError();
    if (!Double.isNaN(jackknife)) {
      details.put("jackknifeStandardError", jackknife);
    }
    return coefficient
        .withBounds(
            replicates.interval(
                coefficient.orElseThrow(), bootstrap.interval().method(), confidence))
        .withDetails(details.map());
  }

  private static BootstrapRun run(long[] counts, Bootstrap bootstrap) {
    return new BootstrapRun(counts, bootstrap.resamples(), bootstrap.seed());
  }
}
