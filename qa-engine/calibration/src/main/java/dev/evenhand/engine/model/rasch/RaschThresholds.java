package dev.evenhand.engine.model.rasch;

/** Whether criteria share their thresholds. */
public enum RaschThresholds {
  /**
   * All criteria have the same thresholds.
   *
   * @see <a href="https://doi.org/10.1007/BF02293814">Andrich (1978), A rating formulation for
   *     ordered response categories</a>
   */
  RATING_SCALE("rating-scale"),
  /**
   * Each criterion has its own, between the categories that were used on it.
   *
   * @see <a href="https://doi.org/10.1007/BF02296272">Masters (1982), A Rasch model for partial
   *     credit scoring</a>
   */
  PARTIAL_CREDIT("partial-credit");

  private final String id;

  RaschThresholds(String id) {
    this.id = id;
  }

  /** The name in reports and on the command line. */
  public String id() {
    return id;
  }
}
