package dev.evenhand.engine.agreement.distance;

import java.util.Arrays;

/** The extent of the positions of categories. */
final class Positions {
  private Positions() {}

  static double least(double[] positions) {
    return Arrays.stream(positions).min().orElse(0);
  }

  /** The distance from the least to the greatest; 1 if there is none, so that it can divide. */
  static double range(double[] positions) {
    double range = Arrays.stream(positions).max().orElse(0) - least(positions);
    return range > 0 ? range : 1;
  }
}
