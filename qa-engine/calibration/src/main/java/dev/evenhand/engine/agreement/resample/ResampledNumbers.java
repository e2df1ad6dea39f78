package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.agreement.count.Rows;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Resamples of what analyses of variance give: intraclass correlations, Lin's and the overall
 * concordance, and the mean difference of two reviewers, over the items that all reviewers rated
 * with a number.
 */
public final class ResampledNumbers extends ResampledSums {
  /** A sum of squares is 0 if it is so small beside that of the numbers about their middle. */
  private static final double ZERO = 1e-13;

  private static final int ITEMS = 0;
  private static final int SQUARES = 1;
  private static final int ITEM_SQUARES = 2;
  private static final int REVIEWERS = 3;

  private final Rows rows;
  private final List<MeanSquares.Value> values;
  private final int k;
  private final double[] numbers;
  private final double largest;

  public ResampledNumbers(Rows rows, List<MeanSquares.Value> values) {
    super(REVIEWERS + 2 * rows.reviewers());
    this.rows = rows;
    this.values = values;
    this.k = rows.reviewers();
    this.numbers = centred(rows.scale());
    this.largest = Arrays.stream(numbers).map(Math::abs).max().orElse(0);
  }

  /**
   * The numbers less the middle of the least and the greatest, so that no digit is lost; 0 for a
   * declared category that is none, which nobody used.
   */
  private static double[] centred(CategoryScale scale) {
    List<BigDecimal> numbers =
        IntStream.range(0, scale.size())
            .mapToObj(c -> Optional.ofNullable(scale.value(c)))
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    BigDecimal middle =
        numbers.isEmpty()
            ? BigDecimal.ZERO
            : numbers.get(0).add(numbers.get(numbers.size() - 1)).divide(BigDecimal.valueOf(2));
    return IntStream.range(0, scale.size())
        .mapToObj(c -> Optional.ofNullable(scale.value(c)).orElse(middle))
        .mapToDouble(number -> number.subtract(middle).doubleValue())
        .toArray();
  }

  @Override
  public void add(int unit, double weight, double[] sums) {
    if (!rows.isComplete(unit)) {
      return;
    }
    double item = 0;
    for (int i = rows.start(unit); i < rows.end(unit); i++) {
      double number = numbers[rows.category(i)];
      item += number;
      sums[SQUARES] += weight * number * number;
      sums[REVIEWERS + rows.reviewer(i)] += weight * number;
      sums[REVIEWERS + k + rows.reviewer(i)] += weight * number * number;
    }
    sums[ITEMS] += weight;
    sums[ITEM_SQUARES] += weight * item * item;
  }

  @Override
  public void values(double[] sums, double[] found) {
    MeanSquares squares = squares(sums);
    for (int i = 0; i < found.length; i++) {
      found[i] = squares.items() < 2 ? Double.NaN : values.get(i).of(squares);
    }
  }

  private MeanSquares squares(double[] sums) {
    double items = sums[ITEMS];
    double total = 0;
    double ofReviewers = 0;
    double spreads = 0;
    for (int g = 0; g < k; g++) {
      double own = sums[REVIEWERS + g];
      total += own;
      ofReviewers += own * own / items;
      spreads += sums[REVIEWERS + k + g] - own * own / items;
    }
    double mean = total * total / (items * k);
    double betweenItems = rounded(sums[ITEM_SQUARES] / k - mean, items);
    double betweenReviewers = rounded(ofReviewers - mean, items);
    double all = rounded(sums[SQUARES] - mean, items);
    double ownSpread = rounded(spreads, items);
    return new MeanSquares(
        items,
        k,
        betweenItems / (items - 1),
        betweenReviewers / (k - 1),
        rounded(all - betweenItems, items) / (items * (k - 1)),
        rounded(all - betweenItems - betweenReviewers, items) / ((items - 1) * (k - 1)),
        ownSpread,
        k * betweenItems - ownSpread,
        k * betweenReviewers,
        (sums[REVIEWERS + k - 1] - sums[REVIEWERS]) / items);
  }

  private double rounded(double squares, double items) {
    return squares > ZERO * items * k * largest * largest ? squares : 0;
  }
}
