package dev.evenhand.engine.agreement;

/**
 * A coefficient of your own in a calibration report, such as the share of pairs within one step
 * that your contract names. Reports show its value and an interval by leaving out each item.
 *
 * <p>The same ratings give the same value; what items and reviewers are called, and in which order
 * they come, changes nothing. Missing ratings are absent, and items of which nothing was rated may
 * be named. {@link OwnCoefficientContract} tests that. Implementations may be called from any
 * thread; they are given to {@code CalibrationSettings.withOwnCoefficients}.
 */
public interface OwnCoefficient {
  /**
   * The name for programs: lower-case letters, digits and hyphens, and no {@link CoefficientId}.
   */
  String id();

  /** What people call it. */
  String title();

  /** The value for these ratings; NaN where there is none. */
  double of(RatingTable ratings);
}
