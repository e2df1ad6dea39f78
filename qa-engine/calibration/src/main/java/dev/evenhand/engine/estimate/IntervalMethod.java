package dev.evenhand.engine.estimate;

import java.util.Locale;

/** Where a standard error and its bounds come from. */
public enum IntervalMethod {
  /**
   * Gwet's linearised variance over items, bounds by t.
   *
   * @see <a href="https://doi.org/10.1348/000711006X126600">Gwet (2008), Computing inter-rater
   *     reliability and its variance in the presence of high agreement</a>
   */
  LINEARIZED,
  /** Delete-one-item jackknife, bounds by t. */
  JACKKNIFE,
  /**
   * Large-sample variance of kappa, bounds by the normal distribution.
   *
   * @see <a href="https://doi.org/10.1037/h0028106">Fleiss, Cohen and Everitt (1969), Large sample
   *     standard errors of kappa and weighted kappa</a>
   */
  FLEISS_COHEN_EVERITT,
  /**
   * Score bounds of a proportion.
   *
   * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), Probable
   *     inference, the law of succession, and statistical inference</a>
   */
  WILSON,
  /**
   * Where all items agree: what alpha would be with one more item on which reviewers differ, bounds
   * by t.
   */
  ONE_MORE_ITEM,
  /** Standard error of a mean, bounds by t. */
  MEAN,
  /**
   * Bounds from the distribution of the ratio of mean squares.
   *
   * @see <a href="https://doi.org/10.1037/1082-989X.1.1.30">McGraw and Wong (1996), Forming
   *     inferences about some intraclass correlation coefficients</a>
   */
  F,
  /**
   * Bounds by the normal distribution of Fisher's z of the value.
   *
   * @see <a href="https://doi.org/10.2307/2532051">Lin (1989), A concordance correlation
   *     coefficient to evaluate reproducibility</a>
   */
  FISHER_Z,
  /**
   * Standard error of a limit of agreement, bounds by t.
   *
   * @see <a href="https://doi.org/10.1177/096228029900800204">Bland and Altman (1999), Measuring
   *     agreement in method comparison studies</a>
   */
  LIMIT_OF_AGREEMENT,
  /**
   * Standard error of a least-squares estimate, bounds by t with the residual degrees of freedom.
   */
  LEAST_SQUARES,
  /**
   * All values whose likelihood, at its greatest for them, is not too far below the greatest of
   * all, by chi-square with one degree of freedom.
   */
  PROFILE_LIKELIHOOD,
  /**
   * Bounds by F from the unweighted means of items of different sizes, as if all had the harmonic
   * mean of the sizes.
   *
   * <p>Thomas and Hultquist (1978), Annals of Statistics 6:582-587.
   */
  UNWEIGHTED_MEANS,
  /**
   * Standard error from several variances, bounds by t with the degrees of freedom that match them.
   *
   * @see <a href="https://doi.org/10.2307/3002019">Satterthwaite (1946), An approximate
   *     distribution of estimates of variance components</a>
   */
  SATTERTHWAITE,
  /**
   * Quantiles of the values of resampled items.
   *
   * @see <a href="https://doi.org/10.1214/aos/1176344552">Efron (1979), Bootstrap methods: another
   *     look at the jackknife</a>
   */
  BOOTSTRAP_PERCENTILE,
  /**
   * The same, corrected for bias and acceleration.
   *
   * @see <a href="https://doi.org/10.1080/01621459.1987.10478410">Efron (1987), Better bootstrap
   *     confidence intervals</a>
   */
  BOOTSTRAP_BCA,
  /** Bounds of a variance from the distribution of chi-square. */
  CHI_SQUARE,
  /** Quantiles of the values of shuffled ratings. */
  PERMUTATION;

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
