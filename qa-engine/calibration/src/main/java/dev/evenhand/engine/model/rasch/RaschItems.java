package dev.evenhand.engine.model.rasch;

/** The likeliest measure of each item beside given raters, criteria and thresholds. */
final class RaschItems {
  private static final int MAX_STEPS = 100;
  private static final double TOLERANCE = 1e-10;

  private final RaschModel model;
  private final double[] measures;

  /**
   * Searches from these measures.
   *
   * @param from by item
   */
  RaschItems(RaschModel model, double[] from) {
    this.model = model;
    measures = from.clone();
  }

  /**
   * Newton's method for one item, whose next search begins where this one ends. The model's
   * thresholds must be those of {@code against}.
   */
  double given(int item, double[] against) {
    double change = 1;
    for (int i = 0; i < MAX_STEPS && Math.abs(change) > TOLERANCE; i++) {
      double slope = 0;
      double information = 0;
      for (int k = model.ratings().start(item); k < model.ratings().end(item); k++) {
        double[] p = model.chances(model.list(k), model.location(k, measures[item], against));
        double expected = model.expected(p);
        slope += model.step(k) - expected;
        information += model.variance(p, expected);
      }
      change = Math.max(-1, Math.min(1, slope / information));
      measures[item] += change;
    }
    return measures[item];
  }

  double[] measures() {
    return measures;
  }
}
