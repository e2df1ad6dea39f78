package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.model.variance.VarianceMethod;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * What makes the ratings of a criterion vary, and how many reviewers an item needs.
 *
 * @param components by method, each with numbers or the reason why it has none
 */
public record VarianceReport(Map<VarianceMethod, Estimate<VarianceComponents>> components) {
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
      int reviewers, OptionalDouble generalizability, OptionalDouble dependability) {
    public Point {
      Objects.requireNonNull(generalizability, "generalizability");
      Objects.requireNonNull(dependability, "dependability");
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

  /** How reliable the mean of 1 to 10 reviewers would be; empty without components. */
  public List<Point> curve() {
    return chosen().map(VarianceComponents::decisionStudy).stream()
        .flatMap(
            study ->
                IntStream.rangeClosed(1, LONGEST_CURVE)
                    .mapToObj(n -> new Point(n, study.generalizability(n), study.dependability(n))))
        .toList();
  }

  /** The fewest reviewers an item for comparing items with reliability 0.8; empty if no number. */
  public OptionalLong reviewersToCompare() {
    return chosen()
        .map(found -> found.decisionStudy().ratersForGeneralizability(TARGET))
        .orElseGet(OptionalLong::empty);
  }

  /** The fewest reviewers an item for judging against a mark with 0.8; empty if no number. */
  public OptionalLong reviewersToJudge() {
    return chosen()
        .map(found -> found.decisionStudy().ratersForDependability(TARGET))
        .orElseGet(OptionalLong::empty);
  }
}
