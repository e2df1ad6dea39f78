package dev.evenhand.engine.agreement;

import java.util.Set;

/**
 * The share of items that all reviewers rate alike, among the items that all reviewers rated.
 * Bounds by Wilson. Not corrected for chance; it falls as reviewers are added.
 */
final class UnanimousAgreement {
  private UnanimousAgreement() {}

  static Coefficient of(Patterns patterns, int reviewers, double confidence) {
    Coefficient.Undefined nothing =
        Variation.nothingToCompare(patterns.unitsOf(1), patterns.unitsOf(2));
    if (nothing != null) {
      return nothing;
    }
    long complete = 0;
    long unanimous = 0;
    for (int p = 0; p < patterns.size(); p++) {
      if (patterns.ratings(p) == reviewers) {
        complete += patterns.units(p);
        unanimous += patterns.end(p) - patterns.start(p) == 2 ? patterns.units(p) : 0;
      }
    }
    if (complete == 0) {
      return new Coefficient.Undefined(
          UndefinedReason.INCOMPLETE,
          "none of " + patterns.unitsOf(1) + " items was rated by all " + reviewers + " reviewers",
          null,
          0);
    }
    double value = (double) unanimous / complete;
    return new Coefficient.Estimate(
        value,
        Intervals.wilson(unanimous, complete, confidence),
        null,
        value,
        null,
        complete,
        Set.of());
  }
}
