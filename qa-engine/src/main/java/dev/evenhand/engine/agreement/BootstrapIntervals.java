package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.CoefficientId.Family;
import dev.evenhand.engine.estimate.Confidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  /** More sums than these would take too much memory and time. */
  private static final long MAX_SUMS = 1 << 22;

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
    Confidence.require(confidence);
    List<CoefficientId> defined = defined(coefficients);
    AgreementAccumulator counts = AgreementAccumulator.of(ratings);
    Patterns patterns = counts.snapshot();
    Map<CoefficientId, Replicates> replicates = new EnumMap<>(CoefficientId.class);
    if (patterns.size() > 0) {
      var rows = new Rows(ratings);
      replicates.putAll(
          new BootstrapRun(units(patterns), bootstrap)
              .of(ofPatterns(patterns, rows.reviewers(), defined)));
      replicates.putAll(new BootstrapRun(rows.units(), bootstrap).of(ofRows(rows, defined)));
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
            : new BootstrapRun(units(patterns), bootstrap)
                .of(ofPatterns(patterns, 0, defined(coefficients)));
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
    Confidence.require(confidence);
    Patterns patterns = AgreementAccumulator.of(ratings).snapshot();
    if (patterns.size() == 0) {
      return categories;
    }
    Map<Integer, Replicates> replicates =
        new BootstrapRun(units(patterns), bootstrap).of(List.of(new ResampledCategories(patterns)));
    List<CategoryAgreement> all = new ArrayList<>();
    for (int c = 0; c < categories.size(); c++) {
      CategoryAgreement own = categories.get(c);
      Replicates kappa = replicates.get(2 * c);
      Replicates specific = replicates.get(2 * c + 1);
      all.add(
          new CategoryAgreement(
              own.category(),
              own.ratings(),
              applied(own.fleissKappa(), kappa, bootstrap, confidence),
              applied(own.specificAgreement(), specific, bootstrap, confidence)));
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

  static long[] units(Patterns patterns) {
    long[] units = new long[patterns.size()];
    for (int p = 0; p < units.length; p++) {
      units[p] = patterns.units(p);
    }
    return units;
  }

  static List<Resampled<CoefficientId>> ofPatterns(
      Patterns patterns, int reviewers, List<CoefficientId> ids) {
    List<Resampled<CoefficientId>> groups = new ArrayList<>();
    List<CoefficientId> kappas =
        among(ids, Family.PERCENT_AGREEMENT, Family.FLEISS, Family.BRENNAN_PREDIGER, Family.GWET);
    if (!kappas.isEmpty()) {
      groups.add(ResampledKappas.of(patterns, kappas));
    }
    List<CoefficientId> alphas = new ArrayList<>(among(ids, Family.ALPHA));
    if (alphas.remove(CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL)) {
      groups.add(new ResampledOrdinalAlpha(patterns));
    }
    if (!alphas.isEmpty()) {
      groups.add(new ResampledAlphas(patterns, alphas));
    }
    List<CoefficientId> unanimous = among(ids, Family.UNANIMOUS);
    if (!unanimous.isEmpty()) {
      groups.add(new ResampledUnanimity(patterns, reviewers, unanimous));
    }
    return groups;
  }

  static List<Resampled<CoefficientId>> ofRows(Rows rows, List<CoefficientId> ids) {
    List<Resampled<CoefficientId>> groups = new ArrayList<>();
    List<CoefficientId> pair = among(ids, Family.COHEN, Family.SCOTT);
    if (!pair.isEmpty()) {
      groups.add(ResampledPair.of(rows, pair));
    }
    List<CoefficientId> numbers =
        among(
            ids,
            Family.ICC_ONE_WAY,
            Family.ICC_AGREEMENT,
            Family.ICC_CONSISTENCY,
            Family.LIN,
            Family.OVERALL_CONCORDANCE,
            Family.BLAND_ALTMAN);
    if (!numbers.isEmpty()) {
      groups.add(new ResampledNumbers(rows, numbers));
    }
    if ((long) rows.reviewers() * (rows.categories() + rows.reviewers()) > MAX_SUMS) {
      return groups;
    }
    List<CoefficientId> conger = among(ids, Family.CONGER);
    if (!conger.isEmpty()) {
      groups.add(ResampledConger.of(rows, conger));
    }
    if (ids.contains(CoefficientId.LIGHT_KAPPA)) {
      groups.add(new ResampledLight(rows));
    }
    if (ids.contains(CoefficientId.KENDALL_W)) {
      groups.add(new ResampledConcordance(rows));
    }
    return groups;
  }

  private static List<CoefficientId> among(List<CoefficientId> ids, Family... families) {
    Set<Family> wanted = Set.of(families);
    return ids.stream().filter(id -> wanted.contains(id.family())).toList();
  }

  private static Map<CoefficientId, Coefficient> applied(
      Map<CoefficientId, Coefficient> coefficients,
      Map<CoefficientId, Replicates> replicates,
      Bootstrap bootstrap,
      double confidence) {
    Map<CoefficientId, Coefficient> all = new EnumMap<>(CoefficientId.class);
    coefficients.forEach(
        (id, coefficient) ->
            all.put(id, applied(coefficient, replicates.get(id), bootstrap, confidence)));
    return Collections.unmodifiableMap(all);
  }

  private static Coefficient applied(
      Coefficient coefficient,
      @Nullable Replicates replicates,
      Bootstrap bootstrap,
      double confidence) {
    return replicates != null && coefficient.value().isPresent()
        ? replicates.applied(coefficient, bootstrap, confidence)
        : coefficient;
  }
}
