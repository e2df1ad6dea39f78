package dev.evenhand.engine.model.variance;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How reliable the mean of n raters an item would be, and how many raters a wanted reliability
 * takes. For a design in which all raters rate all items; components below 0 count as 0.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4757-3456-0">Brennan (2001), Generalizability theory,
 *     chapter 2</a>
 */
public record DecisionStudy(VarianceComponents components) {
  public DecisionStudy {
    Objects.requireNonNull(components, "components");
  }

  /**
   * The generalizability coefficient \( E\rho^2 = \sigma_p^2 / (\sigma_p^2 + \sigma_e^2 / n) \):
   * for comparing items that the same raters rated.
   *
   * @param raters how many rate each item
   * @return a ratio in [0, 1]; empty if neither items nor residual vary
   * @throws IllegalArgumentException if {@code raters} is below 1
   */
  public OptionalDouble generalizability(int raters) {
    requirePositive(raters);
    return ratio(components.item(), 0, components.residual() / raters);
  }

  /**
   * The index of dependability \( \Phi = \sigma_p^2 / (\sigma_p^2 + (\sigma_r^2 + \sigma_e^2) / n)
   * \): for judging an item against a fixed mark, whoever rates it.
   *
   * @param raters how many rate each item
   * @return a ratio in [0, 1]; empty if nothing varies
   * @throws IllegalArgumentException if {@code raters} is below 1
   */
  public OptionalDouble dependability(int raters) {
    requirePositive(raters);
    return ratio(components.item(), components.rater() / raters, components.residual() / raters);
  }

  /**
   * The fewest raters an item with which {@link #generalizability} reaches {@code target}; empty if
   * no number does.
   *
   * @param target a ratio between 0 and 1, such as 0.8
   */
  public OptionalLong ratersForGeneralizability(double target) {
    return raters(target, VarianceComponents.positive(components.residual()));
  }

  /**
   * The fewest raters an item with which {@link #dependability} reaches {@code target}; empty if no
   * number does.
   *
   * @param target a ratio between 0 and 1, such as 0.8
   */
  public OptionalLong ratersForDependability(double target) {
    return raters(
        target,
        VarianceComponents.positive(components.rater())
            + VarianceComponents.positive(components.residual()));
  }

  /**
   * The fewest raters an item with whom the reliability of a mean reaches {@code target}; empty if
   * no number does.
   *
   * @param target a ratio between 0 and 1, such as 0.8
   * @param single the reliability of one rater, at most 1
   */
  public static OptionalLong ratersFor(double target, double single) {
    return raters(target, single, 1 - single);
  }

  private OptionalLong raters(double target, double error) {
    return raters(target, components.item(), error);
  }

  private static OptionalLong raters(double target, double item, double error) {
    if (!(target > 0 && target < 1)) {
      throw new IllegalArgumentException(
          "target must lie between 0 and 1 but is " + target + ". Maybe write 80 % as 0.8.");
    }
    if (item <= 0) {
      return OptionalLong.empty();
    }
    double raters = target / (1 - target) * error / item;
    // A hair's breadth above a whole number is rounding, not a further rater.
    return OptionalLong.of(Math.max(1, (long) Math.ceil(raters * (1 - 1e-12))));
  }

  /** The share of {@code wanted} in all; components below 0 count as 0. */
  static OptionalDouble ratio(double wanted, double rater, double residual) {
    double part = VarianceComponents.positive(wanted);
    double whole =
        part + VarianceComponents.positive(rater) + VarianceComponents.positive(residual);
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }

  private static void requirePositive(int raters) {
    if (raters < 1) {
      throw new IllegalArgumentException("raters must be at least 1 but is " + raters + ".");
    }
  }
}
