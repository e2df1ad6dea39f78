package dev.evenhand.engine.agreement.count;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * How far every two categories agree, from 0 to 1.
 *
 * @param rows symmetric, with 1 on the diagonal
 */
public record WeightMatrix(List<List<BigDecimal>> rows) {
  /** The weights of some of the categories, by their places. */
  WeightMatrix of(int[] categories) {
    return new WeightMatrix(
        Arrays.stream(categories)
            .mapToObj(c -> Arrays.stream(categories).mapToObj(k -> rows.get(c).get(k)).toList())
            .toList());
  }
}
