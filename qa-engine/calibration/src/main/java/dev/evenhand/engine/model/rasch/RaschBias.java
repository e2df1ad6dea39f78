package dev.evenhand.engine.model.rasch;

/**
 * What is done about the bias of joint maximum likelihood: with L ratings an item, severities,
 * criteria and thresholds are spread too far by about {@code L / (L - 1)}, and more items do not
 * help.
 */
public enum RaschBias {
  /** Nothing: the estimates are those of joint maximum likelihood, as most programs print them. */
  UNCORRECTED("uncorrected"),
  /**
   * Severities, criteria and thresholds are multiplied by {@code (L - 1) / L}, where L is the mean
   * number of ratings of the items that have at least two, and their standard errors by its square
   * root; items are estimated anew beside them. Exact for two ratings an item of two categories,
   * and close otherwise.
   *
   * <p>Fit is that of the uncorrected estimates.
   *
   * @see <a href="https://doi.org/10.1177/014662167700100216">Wright and Douglas (1977), Applied
   *     Psychological Measurement 1:281-295</a>
   */
  CORRECTED("(L-1)/L"),
  /**
   * Severities, criteria and thresholds maximise the modified profile likelihood, from which the
   * measures of items are gone to second order; items are estimated anew beside them. Standard
   * errors come from its curvature; where ratings times measures are above three million, they are
   * those of {@link #CORRECTED}. That is right of thresholds too, whose bias is no factor.
   *
   * <p>Fit is that of the uncorrected estimates.
   *
   * @see <a href="https://doi.org/10.1093/biomet/70.2.343">Barndorff-Nielsen (1983), Biometrika
   *     70:343-365</a>
   */
  PROFILED("modified-profile-likelihood");

  private final String id;

  RaschBias(String id) {
    this.id = id;
  }

  /** The name in reports. */
  public String id() {
    return id;
  }
}
