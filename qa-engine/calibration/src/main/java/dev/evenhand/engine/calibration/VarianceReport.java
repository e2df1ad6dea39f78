package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.variance.DecisionStudy;
import dev.evenhand.engine.model.variance.RemlIntervals;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.model.variance.VarianceMethod;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What makes the ratings of a criterion vary, and how many reviewers an item needs.
 *
 * @param components by method, each with numbers or the reason why it has none
 * @param reml how surely the components by REML are known; empty without any
 * @param agreement ICC(A,1) by REML, on whose bounds those of dependability rest
 * @param consistency ICC(C,1) by REML, on whose bounds those of generalizability rest
 * @param noStudy why nothing is said about how many reviewers an item needs; null if it is
 */
public record VarianceReport(
    Map<VarianceMethod, Estimate<VarianceComponents>> components,
    Optional<RemlIntervals> reml,
    Coefficient agreement,
    Coefficient consistency,
    @Nullable Reason noStudy) {
  /** The reliability that a decision study asks for. */
  public static final double TARGET = 0.8;

  private static final int LONGEST_CURVE = 10;

  public VarianceReport {
    components = Copies.sorted(components, "components");
    Objects.requireNonNull(reml, "reml");
    Objects.requireNonNull(agreement, "agreement");
    Objects.requireNonNull(consistency, "consistency");
  }

  /**
   * What so many reviewers an item would give.
   *
   * @param generalizability for comparing items, a ratio in [0, 1]; empty if nothing varies
   * @param dependability for judging an item against a fixed mark, a ratio in [0, 1]; likewise
   * @param generalizabilityBounds the Spearman-Brown form of those of ICC(C,1)
   * @param dependabilityBounds the Spearman-Brown form of those of ICC(A,1)
   */
  public record Point(
      int reviewers,
      OptionalDouble generalizability,
      OptionalDouble dependability,
      Optional<Interval> generalizabilityBounds,
      Optional<Interval> dependabilityBounds) {
    public Point {
      Objects.requireNonNull(generalizability, "generalizability");
      Objects.requireNonNull(dependability, "dependability");
      Objects.requireNonNull(generalizabilityBounds, "generalizabilityBounds");
      Objects.requireNonNull(dependabilityBounds, "dependabilityBounds");
    }
  }

  /**
   * Bounds of a number of reviewers.
   *
   * @param fewest at least 1
   * @param most empty if the ratings allow that no number is enough
   */
  public record Needed(long fewest, OptionalLong most) {
    public Needed {
      Objects.requireNonNull(most, "most");
    }
  }

  /** The components that what follows rests on: by ANOVA where ratings are complete, else REML. */
  public Optional<VarianceComponents> chosen() {
    return of(VarianceMethod.ANOVA).or(() -> of(VarianceMethod.REML));
  }

  /** The components by a method; empty if it has none or was not asked. */
  public Optional<VarianceComponents> of(VarianceMethod method) {
    Estimate<VarianceComponents> fit = components.get(method);
    return fit == null ? Optional.empty() : fit.value();
  }

  /** The same without a word on how many reviewers an item needs. */
  VarianceReport without(Reason reason) {
    return new VarianceReport(components, reml, agreement, consistency, reason);
  }

  /** How reliable means of reviewers would be; empty if that is not said. */
  public Optional<DecisionStudy> study() {
    return noStudy == null ? chosen().map(VarianceComponents::decisionStudy) : Optional.empty();
  }

  /** How reliable the mean of 1 to 10 reviewers would be; empty without a study. */
  public List<Point> curve() {
    return study().stream()
        .flatMap(study -> IntStream.rangeClosed(1, LONGEST_CURVE).mapToObj(n -> point(n, study)))
        .toList();
  }

  private Point point(int reviewers, DecisionStudy study) {
    return new Point(
        reviewers,
        study.generalizability(reviewers),
        study.dependability(reviewers),
        consistency.interval().map(single -> ofMean(single, reviewers)),
        agreement.interval().map(single -> ofMean(single, reviewers)));
  }

  private static Interval ofMean(Interval single, int reviewers) {
    return new Interval(
        ofMean(single.low(), reviewers),
        ofMean(single.high(), reviewers),
        single.confidence(),
        single.method());
  }

  private static double ofMean(double single, int reviewers) {
    return reviewers * single / (1 + (reviewers - 1) * single);
  }

  /** Between how many reviewers the number {@link #reviewersToCompare} lies. */
  public Optional<Needed> neededToCompare() {
    return noStudy == null ? consistency.interval().map(VarianceReport::needed) : Optional.empty();
  }

  /** Between how many reviewers the number {@link #reviewersToJudge} lies. */
  public Optional<Needed> neededToJudge() {
    return noStudy == null ? agreement.interval().map(VarianceReport::needed) : Optional.empty();
  }

  private static Needed needed(Interval single) {
    return new Needed(
        DecisionStudy.ratersFor(TARGET, single.high()).orElse(Long.MAX_VALUE),
        DecisionStudy.ratersFor(TARGET, single.low()));
  }

  /** The fewest reviewers an item for comparing items with reliability 0.8; empty if no number. */
  public OptionalLong reviewersToCompare() {
    return study()
        .map(found -> found.ratersForGeneralizability(TARGET))
        .orElseGet(OptionalLong::empty);
  }

  /** The fewest reviewers an item for judging against a mark with 0.8; empty if no number. */
  public OptionalLong reviewersToJudge() {
    return study()
        .map(found -> found.ratersForDependability(TARGET))
        .orElseGet(OptionalLong::empty);
  }
}
