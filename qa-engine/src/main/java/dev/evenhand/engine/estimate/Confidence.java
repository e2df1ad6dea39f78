package dev.evenhand.engine.estimate;

/** The one check of a level of confidence. */
public final class Confidence {
  public static final double USUAL = 0.95;

  private Confidence() {}

  /** The level itself, if it is one. */
  public static double require(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence must lie between 0 and 1 but is "
              + confidence
              + ". Maybe write 95 % as 0.95.");
    }
    return confidence;
  }
}
