package dev.evenhand.engine.model;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientWarning;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import java.util.Set;

/** Coefficients that a model gives. */
public final class ModelCoefficients {
  private static final int FEW_ITEMS = 30;

  private ModelCoefficients() {}

  /** A coefficient that says so where it rests on few items. */
  public static Coefficient of(double value, Estimate<Interval> bounds, int items) {
    return Coefficient.of(value, bounds, items)
        .withWarnings(items < FEW_ITEMS ? Set.of(CoefficientWarning.FEW_ITEMS) : Set.of());
  }
}
