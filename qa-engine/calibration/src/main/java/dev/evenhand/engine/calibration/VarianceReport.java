package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.variance.DecisionStudy;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.model.variance.VarianceMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What makes the ratings of a criterion vary, and how many reviewers an item needs.
 *
 * @param components by method, each with numbers or the reason why it has none
 * @param noStudy why nothing is said about how many reviewers an item needs; null if it is
 */
public record VarianceReport(
    Map<VarianceMethod, Estimate<VarianceComponents>> components, @Nullable Reason noStudy) {
  /** The reliability that a decision study asks for. */
  public static final double TARGET = 0.8;

  private static final int LONGEST_CURVE = 10;

  public VarianceReport {
    components = Copies.sorted(components, "components");
  }

  /**
   * What so many reviewers an item would give.
   *
   * @param generalizability for comparing items, a ratio in [0, 1]; empty if nothing varies
   * @param dependability for judging an item against a fixed mark, a ratio in [0, 1]; likewise
   */
  public record Point(
      int reviewers, OptionalDouble generalizability, OptionalDouble dependability) {}

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
    return new VarianceReport(components, reason);
  }

  /** How reliable means of reviewers would be; empty if that is not said. */
  public Optional<DecisionStudy> study() {
    return noStudy == null ? chosen().map(VarianceComponents::decisionStudy) : Optional.empty();
  }

  /** How reliable the mean of 1 to 10 reviewers would be; empty without a study. */
  public List<Point> curve() {
    return study().stream()
        .flatMap(
            study ->
                IntStream.rangeClosed(1, LONGEST_CURVE)
                    .mapToObj(n -> new Point(n, study.generalizability(n), study.dependability(n))))
        .toList();
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
