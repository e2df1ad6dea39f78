package dev.evenhand.engine.model.variance;

import java.util.Arrays;

/**
 * The analysis of variance of a complete table of three crossed facets. Effects are swept out one
 * after the other: the mean, the three facets, their pairs, and what is left. A set of facets is a
 * bit mask. O(cells).
 */
final class ThreeFacetAnova {
  private static final int[] BY_FACETS = {0, 1, 2, 4, 3, 5, 6, 7};

  private final int[] sizes;
  private final double[] squares = new double[8];

  /**
   * The analysis of these cells.
   *
   * @param sizes levels of the three facets
   * @param cells values, the first facet varying fastest
   */
  ThreeFacetAnova(int[] sizes, double[] cells) {
    this.sizes = sizes.clone();
    double[] rest = cells.clone();
    for (int facets : BY_FACETS) {
      double[] means = new double[levels(facets)];
      double share = (double) means.length / cells.length;
      for (int cell = 0; cell < rest.length; cell++) {
        means[level(facets, cell)] += rest[cell] * share;
      }
      for (int cell = 0; cell < rest.length; cell++) {
        rest[cell] -= means[level(facets, cell)];
      }
      squares[facets] = Arrays.stream(means).map(mean -> mean * mean).sum() / share;
    }
  }

  /** The sum of squares of an effect. */
  double squares(int facets) {
    return squares[facets];
  }

  /** The degrees of freedom of an effect. */
  int freedom(int facets) {
    return product(facets, 1);
  }

  double meanSquare(int facets) {
    return squares[facets] / freedom(facets);
  }

  /** How many combinations of levels facets have. */
  int levels(int facets) {
    return product(facets, 0);
  }

  private int product(int facets, int less) {
    int product = 1;
    for (int facet = 0; facet < 3; facet++) {
      product *= (facets >> facet & 1) == 1 ? sizes[facet] - less : 1;
    }
    return product;
  }

  private int level(int facets, int cell) {
    int level = 0;
    int factor = 1;
    int rest = cell;
    for (int facet = 0; facet < 3; facet++) {
      if ((facets >> facet & 1) == 1) {
        level += rest % sizes[facet] * factor;
        factor *= sizes[facet];
      }
      rest /= sizes[facet];
    }
    return level;
  }
}
