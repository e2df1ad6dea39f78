package dev.evenhand.engine.agreement.distance;

/**
 * Gwet's ordinal weights as a distance: {@code C(d + 1, 2) / C(q, 2)} for categories {@code d}
 * ranks apart on a scale of {@code q}. Not Krippendorff's ordinal distance, which depends on how
 * often the categories between were used.
 *
 * @see <a href="https://agreestat.com/books/cac5/">Gwet (2014), Handbook of Inter-Rater
 *     Reliability, 4th ed., chapter 3</a>
 */
record OrdinalWeightDistance(int categories) implements Distance {
  @Override
  public double between(int c, int k) {
    double ranks = Math.abs(c - k);
    return ranks * (ranks + 1) / ((double) categories * (categories - 1));
  }

  /** By two sweeps: each step of {@code d} ranks to {@code d + 1} adds {@code 2 (d + 1)}. */
  @Override
  public double[] times(double[] mass) {
    double[] products = new double[mass.length];
    sweep(mass, products, 0, 1);
    sweep(mass, products, mass.length - 1, -1);
    return products;
  }

  private void sweep(double[] mass, double[] products, int first, int step) {
    double scale = 1 / Math.max(1, (double) categories * (categories - 1));
    double behind = 0;
    double ranks = 0;
    double sum = 0;
    for (int c = first; c >= 0 && c < mass.length; c += step) {
      ranks += behind;
      sum += 2 * ranks;
      products[c] += sum * scale;
      behind += mass[c];
    }
  }
}
