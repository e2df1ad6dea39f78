package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.FirstReason;
import dev.evenhand.engine.model.Identifiability;
import dev.evenhand.engine.model.LeastSquares;
import dev.evenhand.engine.model.NumericRatings;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Gage repeatability and reproducibility: how much of the variation of ratings is due to measuring,
 * where raters rate items several times. The items are the parts, the raters the appraisers.
 *
 * <p>By {@linkplain #of analysis of variance} with random items and raters, t ratings a cell: \(
 * \sigma^2_{rep} = MSE \), \( \sigma^2_{int} = (MSI - MSE) / t \), \( \sigma^2_{rater} = (MSO -
 * MSI) / (t \cdot items) \), \( \sigma^2_{item} = (MSP - MSI) / (t \cdot raters) \); if the
 * interaction is pooled, MSI and MSE are that of both together. Or by {@linkplain #ofRanges
 * averages and ranges}: \( EV = \bar{R} K_1 \), \( AV = \sqrt{(\bar{X}_{diff} K_2)^2 - EV^2 /
 * (items \cdot t)} \), \( PV = R_p K_3 \), in which an interaction has no place. Estimates below 0
 * count as 0.
 *
 * <p>Where not all raters rated all items equally often, {@link #of} is by restricted maximum
 * likelihood of {@code rating = mean + item + rater + interaction + residual}, all random, and
 * {@link #method()} says so. Of balanced ratings it would be the analysis of variance if no
 * variance is 0. The interaction is pooled by the same rules: its F test, of what least squares of
 * items and raters leave of the cell means, is exact without balance too.
 *
 * <ul>
 *   <li>K1 to K3 are those the AIAG prints, computed for other numbers of trials, raters and items.
 *   <li>Undefined: {@code TOO_FEW} (once each, or items and raters as many as the ratings), {@code
 *       ONE_ITEM}, {@code ONE_REVIEWER}, {@code NO_VARIATION}, {@code NOT_NUMERIC}, {@code
 *       NO_RATINGS}; without balance also {@code NO_PAIRS}, {@code TOO_MANY_REVIEWERS} (above
 *       {@value RemlModel#MAX_RATERS}), and {@code NO_VARIATION} where nobody ever repeated with
 *       another rating; by ranges {@code INCOMPLETE} (not all raters rated all items equally
 *       often).
 * </ul>
 *
 * <p>Immutable. O(ratings); without balance some 1,000 evaluations of O(patterns of who rated an
 * item how often * raters^2 + raters^3).
 *
 * <p>AIAG (2010), Measurement systems analysis reference manual, 4th edition, chapter III.
 *
 * @see <a href="https://doi.org/10.1093/biomet/58.3.545">Patterson and Thompson (1971), Recovery of
 *     inter-block information when block sizes are unequal</a>
 */
public final class GageStudy {
  /** The factor of the number of distinct categories, which the AIAG rounds so. */
  private static final double SQRT_2 = 1.41;

  private static final Reason ONCE =
      Reason.of(
          UndefinedReason.TOO_FEW,
          "each rater rated each item once, and repeating is what it takes");

  private static final Reason NEVER_ANOTHER =
      Reason.of(
          UndefinedReason.NO_VARIATION,
          "whoever rated an item again gave the same rating, and not all were rated equally often");

  private final Map<GageSource, Double> variances = new EnumMap<>(GageSource.class);
  private final Optional<GageAnova> anova;
  private final Optional<GageReml> reml;
  private final Optional<GageRanges> ranges;

  private GageStudy(GageMeans table, GagePooling pooling) {
    GageAnova found = analysis(table, pooling);
    GageAnova.Effect interaction =
        found.isPooled() ? found.interaction().with(found.repeatability()) : found.interaction();
    double repeatability =
        found.isPooled() ? interaction.meanSquare() : found.repeatability().meanSquare();
    double base = interaction.meanSquare();
    double trials = table.trials();
    anova = Optional.of(found);
    reml = Optional.empty();
    ranges = Optional.empty();
    set(
        repeatability,
        (found.raters().meanSquare() - base) / trials / table.items(),
        (base - repeatability) / trials,
        (found.items().meanSquare() - base) / trials / table.raters());
  }

  private GageStudy(GageMeans table) {
    GageRanges found = table.ranges();
    double equipment = found.meanRange() * found.k1();
    double appraiser = found.raterDifference() * found.k2();
    double item = found.itemRange() * found.k3();
    anova = Optional.empty();
    reml = Optional.empty();
    ranges = Optional.of(found);
    set(
        equipment * equipment,
        appraiser * appraiser - equipment * equipment / table.items() / table.trials(),
        0,
        item * item);
  }

  private GageStudy(GageCells cells, LeastSquares additive, GagePooling pooling) {
    GageAnova.Effect repeatability = cells.repeatability();
    var interaction =
        new GageAnova.Effect(
            Math.max(0, additive.residualSquares() - repeatability.squares()),
            additive.residualFreedom() - repeatability.degreesOfFreedom());
    boolean free = interaction.degreesOfFreedom() > 0;
    OptionalDouble f = free ? f(interaction, repeatability) : OptionalDouble.empty();
    double p = free ? p(interaction, repeatability, f) : 1;
    boolean pools = !free || pooling.pools(interaction.meanSquare(), repeatability.meanSquare(), p);
    var found = new GageSearch(cells, !pools);
    anova = Optional.empty();
    reml =
        Optional.of(new GageReml(found.logLikelihood(), interaction, repeatability, f, p, pools));
    ranges = Optional.empty();
    double[] variances = found.variances();
    set(found.residual(), variances[1], variances[2], variances[0]);
  }

  private void set(double repeatability, double rater, double interaction, double item) {
    variances.put(GageSource.REPEATABILITY, repeatability);
    variances.put(GageSource.RATER, Math.max(0, rater));
    variances.put(GageSource.INTERACTION, Math.max(0, interaction));
    variances.put(GageSource.GAGE, repeatability + Math.max(0, rater) + Math.max(0, interaction));
    variances.put(GageSource.ITEM, Math.max(0, item));
    variances.put(GageSource.TOTAL, variance(GageSource.GAGE) + variance(GageSource.ITEM));
  }

  private static GageAnova analysis(GageMeans table, GagePooling pooling) {
    GageAnova.Effect interaction = table.interaction();
    GageAnova.Effect repeatability = table.repeatability();
    OptionalDouble f = f(interaction, repeatability);
    double p = p(interaction, repeatability, f);
    boolean pools = pooling.pools(interaction.meanSquare(), repeatability.meanSquare(), p);
    return new GageAnova(
        table.itemEffect(), table.raterEffect(), interaction, repeatability, f, p, pools);
  }

  private static OptionalDouble f(GageAnova.Effect interaction, GageAnova.Effect repeatability) {
    double error = repeatability.meanSquare();
    return error > 0 ? OptionalDouble.of(interaction.meanSquare() / error) : OptionalDouble.empty();
  }

  private static double p(
      GageAnova.Effect interaction, GageAnova.Effect repeatability, OptionalDouble f) {
    return f.isPresent()
        ? FDistribution.of(interaction.degreesOfFreedom(), repeatability.degreesOfFreedom())
            .survivalProbability(f.getAsDouble())
        : interaction.squares() > 0 ? 0 : 1;
  }

  /**
   * By analysis of variance, of unbalanced ratings by restricted maximum likelihood; the
   * interaction pooled if its p-value is above 0.25.
   */
  public static Estimate<GageStudy> of(RatingTable ratings) {
    Objects.requireNonNull(ratings, "ratings");
    return of(ratings, GagePooling.IF_INSIGNIFICANT);
  }

  /** By analysis of variance, of unbalanced ratings by restricted maximum likelihood. */
  public static Estimate<GageStudy> of(RatingTable ratings, GagePooling pooling) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(pooling, "pooling");
    var numbers = NumericRatings.of(ratings);
    return Identifiability.check(numbers)
        .orElse(
            () ->
                Identifiability.cellSize(numbers) > 0
                    ? table(ratings).map(table -> new GageStudy(table, pooling))
                    : unbalanced(numbers, pooling));
  }

  /** By restricted maximum likelihood, balanced or not. */
  static Estimate<GageStudy> unbalanced(NumericRatings ratings, GagePooling pooling) {
    var cells = new GageCells(ratings);
    GageAnova.Effect repeatability = cells.repeatability();
    return new FirstReason()
        .when(!Identifiability.hasPairs(ratings), Identifiability.NO_PAIRS)
        .when(
            ratings.raters().size() > RemlModel.MAX_RATERS, Identifiability.tooManyRaters(ratings))
        .when(repeatability.degreesOfFreedom() == 0, ONCE)
        .when(repeatability.squares() == 0, NEVER_ANOTHER)
        .orElse(() -> Estimate.of(new GageStudy(cells, new LeastSquares(ratings), pooling)));
  }

  /** By averages and ranges. */
  public static Estimate<GageStudy> ofRanges(RatingTable ratings) {
    Objects.requireNonNull(ratings, "ratings");
    Estimate<GageStudy> study = table(ratings).map(GageStudy::new);
    return study.value().filter(found -> found.variance(GageSource.TOTAL) == 0).isPresent()
        ? Estimate.none(
            UndefinedReason.NO_VARIATION, "neither averages nor ranges show any variation")
        : study;
  }

  private static Estimate<GageMeans> table(RatingTable table) {
    var ratings = NumericRatings.of(table);
    int trials = Identifiability.cellSize(ratings);
    return Identifiability.check(ratings)
        .when(trials == 1, ONCE)
        .when(trials == 0, Identifiability.incomplete(ratings, "equally often"))
        .orElse(() -> Estimate.of(new GageMeans(ratings)));
  }

  /** In squared units of the scale, 0 or greater. */
  public double variance(GageSource source) {
    return variances.getOrDefault(source, 0.0);
  }

  /** In units of the scale, 0 or greater. */
  public double standardDeviation(GageSource source) {
    return Math.sqrt(variance(source));
  }

  /** The share of the variance: %contribution, as a ratio in [0, 1]. Shares add up. */
  public double contribution(GageSource source) {
    return variance(source) / variance(GageSource.TOTAL);
  }

  /**
   * The share of the standard deviation: %study variation, as a ratio in [0, 1]; they don't add up.
   */
  public double studyVariation(GageSource source) {
    return standardDeviation(source) / standardDeviation(GageSource.TOTAL);
  }

  /**
   * How many groups of items the ratings can tell apart: 1.41 times the standard deviation of items
   * over that of the gage, rounded down, at least 1. The AIAG asks for 5. Empty if measuring adds
   * nothing, so that there is no limit.
   */
  public OptionalLong distinctCategories() {
    return distinctCategoriesUnrounded().stream()
        .mapToLong(exact -> Math.max(1, (long) exact))
        .findFirst();
  }

  /** As {@link #distinctCategories()}, but not rounded. */
  public OptionalDouble distinctCategoriesUnrounded() {
    double gage = standardDeviation(GageSource.GAGE);
    return gage > 0
        ? OptionalDouble.of(SQRT_2 * standardDeviation(GageSource.ITEM) / gage)
        : OptionalDouble.empty();
  }

  /** The guideline word for the study variation of the gage. */
  public GageVerdict verdict() {
    return GageVerdict.of(studyVariation(GageSource.GAGE));
  }

  /** How the variances were found. */
  public GageMethod method() {
    if (anova.isPresent()) {
      return GageMethod.ANOVA;
    }
    return reml.isPresent() ? GageMethod.REML : GageMethod.RANGES;
  }

  /** The fit by restricted maximum likelihood; empty by another method. */
  public Optional<GageReml> reml() {
    return reml;
  }

  /** The analysis of variance; empty by another method. */
  public Optional<GageAnova> anova() {
    return anova;
  }

  /** Averages and ranges; empty by another method. */
  public Optional<GageRanges> ranges() {
    return ranges;
  }
}
