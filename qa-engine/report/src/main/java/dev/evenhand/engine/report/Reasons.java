package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.estimate.Reason;

/** Why a number or its interval is not there, in words. */
final class Reasons {
  private Reasons() {}

  /** Empty if the coefficient has a value and an interval. */
  static String of(Coefficient coefficient) {
    return coefficient.bounds().reason().map(Reason::text).orElse("");
  }

  /** Why there are no components of variance; empty if there are. */
  static String of(VarianceReport variance) {
    return variance.chosen().isPresent()
        ? ""
        : variance.components().values().stream()
            .map(fit -> fit.reason().map(Reason::text).orElse(""))
            .filter(text -> !text.isEmpty())
            .reduce((first, last) -> last)
            .orElse("");
  }
}
