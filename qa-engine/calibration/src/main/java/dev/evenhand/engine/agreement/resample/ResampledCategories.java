package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Patterns;

/**
 * Resamples of the agreement about each category: of category c Fleiss' kappa against the rest is
 * number {@code 2 c}, and specific agreement {@code 2 c + 1}.
 */
public final class ResampledCategories extends ResampledSums {
  private static final int ITEMS = 0;
  private static final int PAIRABLE = 1;
  private static final int OF_CATEGORY = 2;

  /** What shares that add up to all may lack. */
  private static final double ROUNDING = 1e-12;

  /** Sums of a category. */
  private static final int WIDTH = 4;

  private static final int SHARE = 0;
  private static final int DIFFERENT = 1;
  private static final int ALIKE = 2;
  private static final int RATINGS = 3;

  private final Patterns patterns;
  private final int categories;

  public ResampledCategories(Patterns patterns) {
    super(OF_CATEGORY + WIDTH * patterns.categories());
    this.patterns = patterns;
    this.categories = patterns.categories();
  }

  @Override
  public void add(int unit, double weight, double[] sums) {
    double size = patterns.ratings(unit);
    boolean pairable = patterns.isPairable(unit);
    sums[ITEMS] += weight;
    sums[PAIRABLE] += pairable ? weight : 0;
    for (int i = patterns.start(unit); i < patterns.end(unit); i += 2) {
      double count = patterns.count(i);
      int at = OF_CATEGORY + WIDTH * patterns.category(i);
      sums[at + SHARE] += weight * count / size;
      if (pairable) {
        sums[at + DIFFERENT] += weight * 2 * count * (size - count) / (size * (size - 1));
        sums[at + ALIKE] += weight * count * (count - 1) / (size - 1);
        sums[at + RATINGS] += weight * count;
      }
    }
  }

  @Override
  public void values(double[] sums, double[] values) {
    for (int c = 0; c < categories; c++) {
      int at = OF_CATEGORY + WIDTH * c;
      double share = sums[at + SHARE] / sums[ITEMS];
      double expected = 2 * share * (1 - share);
      boolean varies =
          sums[at + SHARE] > 0 && sums[ITEMS] - sums[at + SHARE] > ROUNDING * sums[ITEMS];
      values[2 * c] =
          varies && sums[PAIRABLE] > 0
              ? 1 - sums[at + DIFFERENT] / sums[PAIRABLE] / expected
              : Double.NaN;
      values[2 * c + 1] =
          sums[at + RATINGS] > 0 ? sums[at + ALIKE] / sums[at + RATINGS] : Double.NaN;
    }
  }
}
