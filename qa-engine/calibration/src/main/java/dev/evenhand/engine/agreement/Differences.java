package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.agreement.count.ContingencyTables;
import dev.evenhand.engine.agreement.resample.MeanSquares;
import dev.evenhand.engine.estimate.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Two reviewers' differences, summed exactly. */
final class Differences {
  static final Formula FORMULA =
      Formula.ofNumbers(
          MissingRule.RATED_BY_BOTH,
          (counts, confidence) -> counts.notTwoNumbers().orElseGet(() -> of(counts, confidence)),
          MeanSquares::bias);

  private static final MathContext PRECISION = new MathContext(40);

  private Differences() {}

  /** The mean difference of two reviewers, with the limits of agreement among the details. */
  private static Coefficient of(RatingCounts counts, double confidence) {
    long items = counts.patterns().unitsOf(2);
    BlandAltman found =
        Objects.requireNonNull(of(counts.reviewers().tables(), 0, 1, items, confidence));
    var details =
        new Details()
            .put("standardDeviation", found.standardDeviation())
            .put("lowerLimit", found.lowerLimit())
            .put("lowerLimitLow", found.lowerBounds().low())
            .put("lowerLimitHigh", found.lowerBounds().high())
            .put("upperLimit", found.upperLimit())
            .put("upperLimitLow", found.upperBounds().low())
            .put("upperLimitHigh", found.upperBounds().high());
    return Coefficient.of(found.bias(), Estimate.of(found.biasBounds()), found.items())
        .withDetails(details.map());
  }

  /** The second's less the first's; null below two items, or if some rating is not a number. */
  static @Nullable BlandAltman of(
      ContingencyTables tables, int first, int second, long items, double confidence) {
    CategoryScale scale = tables.scale();
    boolean[] named = {false};
    tables.forEach(
        first,
        second,
        (row, column, count) ->
            named[0] |= scale.value(row) == null || scale.value(column) == null);
    if (items < 2 || named[0]) {
      return null;
    }
    List<BigDecimal> numbers =
        IntStream.range(0, scale.size())
            .mapToObj(
                category -> Optional.ofNullable(scale.value(category)).orElse(BigDecimal.ZERO))
            .toList();
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
