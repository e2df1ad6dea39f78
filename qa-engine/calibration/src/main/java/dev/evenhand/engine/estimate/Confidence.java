package dev.evenhand.engine.estimate;

/**
 * The level of confidence of an interval, and the one check of it.
 *
 * <p>Safe for threads.
 */
public final class Confidence {
  /** What is taken where none is asked for. */
  public static final double USUAL = 0.95;

  private Confidence() {}

  /**
   * The level itself, if it is one.
   *
   * @throws IllegalArgumentException if it does not lie between 0 and 1
   */
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
