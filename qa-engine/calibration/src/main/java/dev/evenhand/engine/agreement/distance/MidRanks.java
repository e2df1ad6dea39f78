package dev.evenhand.engine.agreement.distance;

/**
 * Krippendorff's ordinal distance is that of mid-ranks: with {@code R_c} the mean rank of the
 * ratings in category c among all, {@code sum of n_g from c to k, less (n_c + n_k) / 2, = R_k -
 * R_c} exactly. So ordinal alpha is interval alpha of mid-ranks.
 *
 * @see <a href="https://repository.upenn.edu/asc_papers/43">Krippendorff (2011), Computing
 *     Krippendorff's Alpha-Reliability</a>
 */
public final class MidRanks {
  private MidRanks() {}

  /** Mid-ranks, counted from 0, of categories with these numbers of ratings. */
  public static double[] of(double[] ratings) {
    double[] ranks = new double[ratings.length];
    double below = 0;
    for (int c = 0; c < ratings.length; c++) {
      ranks[c] = below + ratings[c] / 2;
      below += ratings[c];
    }
    return ranks;
  }

  public static Distance distance(double[] ratings) {
    return new QuadraticDistance(of(ratings));
  }
}
