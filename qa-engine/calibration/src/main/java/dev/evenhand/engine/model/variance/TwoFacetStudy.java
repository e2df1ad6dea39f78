package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.FirstReason;
import dev.evenhand.engine.model.Identifiability;
import dev.evenhand.engine.model.NumericRatings;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * A generalizability study of items rated by raters on several occasions (or on several criteria of
 * one kind): which of them makes ratings unreliable, and what more of either would give.
 *
 * <p>All facets are random and crossed (\( p \times i \times o \)), and all cells are filled once.
 * Components are mean squares set equal to what they are expected to be; those below 0 stay visible
 * and count as 0 in coefficients. REML gives the same if none is below 0.
 *
 * <p>Undefined: {@code INCOMPLETE}; {@code ONE_ITEM}, {@code ONE_REVIEWER}; {@code TOO_FEW} with
 * one occasion; {@code NO_VARIATION}; {@code NOT_NUMERIC}. O(ratings).
 *
 * <p>Immutable.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4757-3456-0">Brennan (2001), Generalizability theory,
 *     chapter 3</a>
 */
public final class TwoFacetStudy {
  /** What can make ratings vary. */
  public enum Effect {
    ITEM(1),
    RATER(2),
    OCCASION(4),
    ITEM_BY_RATER(3),
    ITEM_BY_OCCASION(5),
    RATER_BY_OCCASION(6),
    /** All three at once, and chance. */
    RESIDUAL(7);

    private final int facets;

    Effect(int facets) {
      this.facets = facets;
    }
  }

  /**
   * What a design would give.
   *
   * @param relativeError variance of errors in comparing items
   * @param absoluteError variance of errors in judging an item against a fixed mark
   * @param generalizability the share of items in what comparing sees, a ratio in [0, 1]; empty if
   *     there is neither
   * @param dependability the same for judging against a fixed mark
   */
  public record Decision(
      double relativeError,
      double absoluteError,
      OptionalDouble generalizability,
      OptionalDouble dependability) {
    public Decision {
      Objects.requireNonNull(generalizability, "generalizability");
      Objects.requireNonNull(dependability, "dependability");
    }
  }

  private final double[] meanSquares = new double[8];
  private final double[] components = new double[8];

  private TwoFacetStudy(int[] sizes, double[] cells) {
    var sweep = new ThreeFacetAnova(sizes, cells);
    for (Effect effect : Effect.values()) {
      double sum = 0;
      for (Effect wider : Effect.values()) {
        if ((wider.facets & effect.facets) == effect.facets) {
          int sign = Integer.bitCount(wider.facets - effect.facets) % 2 == 0 ? 1 : -1;
          sum += sign * sweep.meanSquare(wider.facets);
        }
      }
      meanSquares[effect.facets] = sweep.meanSquare(effect.facets);
      components[effect.facets] = sum / sweep.levels(Effect.RESIDUAL.facets - effect.facets);
    }
  }

  /** Studies the ratings of each occasion, or says why that cannot be. */
  public static Estimate<TwoFacetStudy> of(SortedMap<String, RatingTable> ratingsByOccasion) {
    Objects.requireNonNull(ratingsByOccasion, "ratingsByOccasion");
    List<NumericRatings> occasions =
        ratingsByOccasion.values().stream().map(NumericRatings::of).toList();
    if (occasions.stream().allMatch(ratings -> ratings.size() == 0)) {
      return Estimate.none(Identifiability.NOT_NUMERIC);
    }
    NumericRatings first = occasions.get(0);
    boolean complete =
        occasions.stream()
            .allMatch(
                ratings ->
                    Identifiability.isComplete(ratings)
                        && ratings.items().equals(first.items())
                        && ratings.raters().equals(first.raters()));
    if (!complete) {
      return Estimate.none(
          UndefinedReason.INCOMPLETE, "not every rater rated every item once on every occasion");
    }
    int[] sizes = {first.items().size(), first.raters().size(), occasions.size()};
    double[] cells = cells(sizes, occasions);
    return new FirstReason()
        .when(sizes[0] == 1, Identifiability.ONE_ITEM)
        .when(
            sizes[1] == 1,
            UndefinedReason.ONE_REVIEWER,
            "one reviewer does not show how reviewers vary")
        .when(
            sizes[2] == 1, UndefinedReason.TOO_FEW, "one occasion does not show how occasions vary")
        .when(
            Arrays.stream(cells).allMatch(cell -> cell == cells[0]),
            Identifiability.noVariation(cells.length, first.onlyNumber()))
        .orElse(() -> Estimate.of(new TwoFacetStudy(sizes, cells)));
  }

  private static double[] cells(int[] sizes, List<NumericRatings> occasions) {
    double[] cells = new double[sizes[0] * sizes[1] * sizes[2]];
    BigDecimal centre = occasions.get(0).exactCentre();
    for (int occasion = 0; occasion < sizes[2]; occasion++) {
      NumericRatings ratings = occasions.get(occasion);
      double offset = ratings.exactCentre().subtract(centre).doubleValue();
      for (int item = 0; item < sizes[0]; item++) {
        for (int k = ratings.start(item); k < ratings.end(item); k++) {
          int cell = item + sizes[0] * (ratings.rater(k) + sizes[1] * occasion);
          cells[cell] = ratings.value(k) + offset;
        }
      }
    }
    return cells;
  }

  public double meanSquare(Effect effect) {
    return meanSquares[effect.facets];
  }

  /** The variance of an effect; an estimate can be below 0. */
  public double component(Effect effect) {
    return components[effect.facets];
  }

  /**
   * What so many raters and occasions an item would give.
   *
   * @throws IllegalArgumentException if either is below 1
   */
  public Decision decide(int raters, int occasions) {
    if (raters < 1 || occasions < 1) {
      throw new IllegalArgumentException(
          "raters and occasions must be at least 1 but are " + raters + " and " + occasions + ".");
    }
    double both = (double) raters * occasions;
    double relative =
        positive(Effect.ITEM_BY_RATER) / raters
            + positive(Effect.ITEM_BY_OCCASION) / occasions
            + positive(Effect.RESIDUAL) / both;
    double absolute =
        relative
            + positive(Effect.RATER) / raters
            + positive(Effect.OCCASION) / occasions
            + positive(Effect.RATER_BY_OCCASION) / both;
    double item = component(Effect.ITEM);
    return new Decision(
        relative,
        absolute,
        DecisionStudy.ratio(item, 0, relative),
        DecisionStudy.ratio(item, 0, absolute));
  }

  private double positive(Effect effect) {
    return VarianceComponents.positive(component(effect));
  }
}
