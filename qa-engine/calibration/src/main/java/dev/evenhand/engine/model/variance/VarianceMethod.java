package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.NumericRatings;

/** How the components of variance are estimated. */
public enum VarianceMethod {
  /**
   * Mean squares of complete data set equal to what they are expected to be. O(ratings).
   *
   * @see <a href="https://doi.org/10.1007/978-1-4757-3456-0">Brennan (2001), Generalizability
   *     theory, chapter 2</a>
   */
  ANOVA("anova"),
  /**
   * Sequential (type I) sums of squares, items and then raters given items, set equal to what they
   * are expected to be; ratings may be missing. In a disconnected design severities are compared
   * inside components. O(sum over items of the squared number of ratings + raters^3).
   *
   * <p>Searle, Casella and McCulloch (1992), Variance components, chapter 5.
   */
  SEQUENTIAL("sequential-anova"),
  /**
   * Mean squares between and within items, for raters who are different people from item to item:
   * severity is part of the residual, and the component of raters is 0. ICC(1) is then both {@link
   * VarianceComponents#absoluteAgreement} and {@link VarianceComponents#consistency}. Ratings may
   * be missing. O(ratings).
   *
   * <p>Searle, Casella and McCulloch (1992), Variance components, chapter 3.
   */
  ONE_WAY("one-way-anova"),
  /**
   * Unadjusted sums of squares of items and of raters, set equal to what they are expected to be;
   * ratings may be missing. O(ratings).
   *
   * <p>Henderson (1953), Estimation of variance and covariance components, Biometrics 9:226-252,
   * method 1.
   */
  HENDERSON("henderson-1"),
  /**
   * Restricted maximum likelihood, in which no component is below 0; ratings may be missing. See
   * {@link RemlModel}, which has more to say.
   */
  REML("reml");

  private final String id;

  VarianceMethod(String id) {
    this.id = id;
  }

  /** The name in reports. */
  public String id() {
    return id;
  }

  Estimate<VarianceComponents> estimate(NumericRatings ratings) {
    return switch (this) {
      case ANOVA -> MomentEstimates.complete(ratings);
      case SEQUENTIAL -> MomentEstimates.sequential(this, ratings);
      case ONE_WAY -> MomentEstimates.oneWay(ratings);
      case HENDERSON -> MomentEstimates.henderson(ratings);
      case REML -> RemlModel.of(ratings).map(RemlModel::components);
    };
  }
}
