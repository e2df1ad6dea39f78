package dev.evenhand.engine.agreement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How two reviewers agree on the items that both rated, and what to read beside their kappa.
 *
 * @param first the reviewer whose name comes first
 * @param items that both rated, at least 1
 * @param percentAgreement share of the items that both put into one category, a ratio in [0, 1]
 * @param kappa Cohen's kappa, unweighted
 * @param kappaLinear the same with linear weights by rank; null if some category is not a number
 *     and none was declared, for then ranks mean nothing
 * @param kappaQuadratic the same with quadratic weights; null likewise
 * @param kappaMaximum the greatest kappa that these shares of the categories allow; null if kappa
 *     is undefined
 * @param prevalenceIndex how much more often both agree on one of two categories than on the other,
 *     a ratio in [0, 1]; null unless there are two categories
 * @param biasIndex how differently often they use the two, a ratio in [0, 1]; null likewise
 * @param pabak kappa adjusted for prevalence and bias, {@code 2 p_o - 1}, in [-1, 1]; null likewise
 * @param marginals whether the two use the categories equally often; null if they never disagree
 * @param differences of their numbers; null below two items, or if one of their ratings is not a
 *     number
 * @see <a href="https://doi.org/10.1016/0895-4356(90)90158-L">Feinstein and Cicchetti (1990), High
 *     agreement but low kappa: I. The problems of two paradoxes</a>
 * @see <a href="https://doi.org/10.1016/0895-4356(93)90018-V">Byrt, Bishop and Carlin (1993), Bias,
 *     prevalence and kappa</a>
 */
public record PairAgreement(
    String first,
    String second,
    long items,
    double percentAgreement,
    Coefficient kappa,
    @Nullable Coefficient kappaLinear,
    @Nullable Coefficient kappaQuadratic,
    @Nullable Double kappaMaximum,
    @Nullable Double prevalenceIndex,
    @Nullable Double biasIndex,
    @Nullable Double pabak,
    @Nullable MarginalTest marginals,
    @Nullable BlandAltman differences) {
  public PairAgreement {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(kappa, "kappa");
  }

  /**
   * The test that two reviewers use the categories equally often: McNemar's for two categories,
   * Stuart's and Maxwell's for more.
   *
   * @param chi2 without continuity correction
   * @param degreesOfFreedom at least 1
   * @param p probability of such a statistic or a greater one if they do
   * @see <a href="https://doi.org/10.1007/BF02295996">McNemar (1947), Note on the sampling error of
   *     the difference between correlated proportions or percentages</a>
   * @see <a href="https://doi.org/10.1093/biomet/42.3-4.412">Stuart (1955), A test for homogeneity
   *     of the marginal distributions in a two-way classification</a>
   */
  public record MarginalTest(double chi2, int degreesOfFreedom, double p) {}
}
