package dev.evenhand.engine.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two reviewers' differences, summed exactly. */
final class Differences {
  private static final MathContext PRECISION = new MathContext(40);

  private Differences() {}

  /** The second's less the first's; null below two items, or if some category is not a number. */
  static @Nullable BlandAltman of(
      PairTables tables, int first, int second, long items, double confidence) {
    if (items < 2 || !tables.scale().isNumeric()) {
      return null;
    }
    List<BigDecimal> numbers = tables.scale().numbersOrRanks();
    BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};
    tables.forEach(
        first,
        second,
        (row, column, count) -> {
          BigDecimal difference = numbers.get(column).subtract(numbers.get(row));
          BigDecimal many = difference.multiply(BigDecimal.valueOf(count));
          sums[0] = sums[0].add(many);
          sums[1] = sums[1].add(many.multiply(difference));
        });
    BigDecimal n = BigDecimal.valueOf(items);
    BigDecimal spread = n.multiply(sums[1]).subtract(sums[0].pow(2));
    BigDecimal variance = spread.divide(n.multiply(BigDecimal.valueOf(items - 1)), PRECISION);
    return BlandAltman.of(
        items,
        sums[0].divide(n, PRECISION).doubleValue(),
        Math.sqrt(variance.doubleValue()),
        confidence);
  }
}
