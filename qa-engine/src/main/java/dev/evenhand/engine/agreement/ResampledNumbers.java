package dev.evenhand.engine.agreement;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Resamples of what analyses of variance give: intraclass correlations, Lin's and the overall
 * concordance, and the mean difference of two reviewers, over the items that all reviewers rated
 * with a number.
 */
final class ResampledNumbers extends ResampledSums<CoefficientId> {
  /** A sum of squares is 0 if it is so small beside that of the numbers about their middle. */
  private static final double ZERO = 1e-13;

  private static final int ITEMS = 0;
  private static final int SQUARES = 1;
  private static final int ITEM_SQUARES = 2;
  private static final int REVIEWERS = 3;

  private final Rows rows;
  private final List<CoefficientId> ids;
  private final int k;
  private final double[] numbers;
  private final double largest;

  ResampledNumbers(Rows rows, List<CoefficientId> ids) {
    super(REVIEWERS + 2 * rows.reviewers());
    this.rows = rows;
    this.ids = ids;
    this.k = rows.reviewers();
    this.numbers = centred(rows.scale());
    this.largest = Arrays.stream(numbers).map(Math::abs).max().orElse(0);
  }

  /**
   * The numbers less the middle of the least and the greatest, so that no digit is lost; 0 for a
   * declared category that is none, which nobody used.
   */
  private static double[] centred(CategoryScale scale) {
    List<BigDecimal> values =
        scale.categories().stream()
            .flatMap(category -> Optional.ofNullable(category.value()).stream())
            .toList();
    BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    BigDecimal greatest = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    BigDecimal middle = least.add(greatest).divide(BigDecimal.valueOf(2));
    double[] centred = new double[scale.size()];
    for (int c = 0; c < centred.length; c++) {
      BigDecimal value = scale.categories().get(c).value();
      centred[c] = value == null ? 0 : value.subtract(middle).doubleValue();
    }
    return centred;
  }

  @Override
  public List<CoefficientId> keys() {
    return ids;
  }

  @Override
  void add(int unit, double weight, double[] sums) {
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
  void values(double[] sums, double[] values) {
    var squares = new Squares(sums);
    for (int i = 0; i < ids.size(); i++) {
      values[i] = squares.items < 2 ? Double.NaN : squares.value(ids.get(i));
    }
  }

  /** Mean squares and moments of one resample. */
  private final class Squares {
    private final double items;
    private final double item;
    private final double reviewer;
    private final double within;
    private final double error;
    private final double ownSpread;
    private final double sharedSpread;
    private final double shifts;
    private final double bias;

    Squares(double[] sums) {
      items = sums[ITEMS];
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
      double betweenItems = rounded(sums[ITEM_SQUARES] / k - mean);
      double betweenReviewers = rounded(ofReviewers - mean);
      double all = rounded(sums[SQUARES] - mean);
      item = betweenItems / (items - 1);
      reviewer = betweenReviewers / (k - 1);
      within = rounded(all - betweenItems) / (items * (k - 1));
      error = rounded(all - betweenItems - betweenReviewers) / ((items - 1) * (k - 1));
      ownSpread = rounded(spreads);
      sharedSpread = k * betweenItems - ownSpread;
      shifts = k * betweenReviewers;
      bias = (sums[REVIEWERS + k - 1] - sums[REVIEWERS]) / items;
    }

    private double rounded(double squares) {
      return squares > ZERO * items * k * largest * largest ? squares : 0;
    }

    double value(CoefficientId id) {
      return switch (id) {
        case ICC_1_1 -> ratio(item - within, item + (k - 1) * within);
        case ICC_1_K -> ratio(item - within, item);
        case ICC_A_1 ->
            ratio(item - error, item + (k - 1) * error + k * (reviewer - error) / items);
        case ICC_A_K -> item == 0 ? Double.NaN : ratio(item - error, meanAgreement());
        case ICC_C_1 -> ratio(item - error, item + (k - 1) * error);
        case ICC_C_K -> ratio(item - error, item);
        case LIN_CCC -> ratio(sharedSpread, ownSpread + shifts);
        case OVERALL_CCC -> ratio(sharedSpread, (k - 1) * ownSpread + shifts * (items - 1) / items);
        case BLAND_ALTMAN -> bias;
        default -> throw new IllegalArgumentException(id.id());
      };
    }

    private double meanAgreement() {
      return item + (reviewer - error) / items;
    }

    private static double ratio(double numerator, double denominator) {
      return denominator == 0 ? Double.NaN : numerator / denominator;
    }
  }
}
