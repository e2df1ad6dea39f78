package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.Bootstrap;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration is asked for, beside the ratings.
 *
 * @param confidence of every interval, between 0 and 1
 * @param bootstrap how to resample for the intervals of coefficients, or null for those in closed
 *     form
 * @param notApplicable what "not applicable" is where names are compared
 * @param study how to study each reviewer (use of the scale, drift, who stands out), or null for no
 *     study
 */
public record CalibrationSettings(
    double confidence,
    @Nullable Bootstrap bootstrap,
    NotApplicableAs notApplicable,
    @Nullable ReviewerSettings study) {
  /** Intervals of 95 %. */
  public static final double DEFAULT_CONFIDENCE = 0.95;

  /**
   * Settings.
   *
   * @throws IllegalArgumentException unless the confidence lies between 0 and 1
   */
  public CalibrationSettings {
    Objects.requireNonNull(notApplicable, "notApplicable");
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "Confidence is %s but must lie between 0 and 1. Maybe write 0.95.".formatted(confidence));
    }
  }

  /** Intervals of 95 %, in closed form where there is one. */
  public static CalibrationSettings ofDefaults() {
    return new CalibrationSettings(DEFAULT_CONFIDENCE, null, NotApplicableAs.CATEGORY, null);
  }

  /** The same with intervals of another confidence, between 0 and 1. */
  public CalibrationSettings withConfidence(double newConfidence) {
    return new CalibrationSettings(newConfidence, bootstrap, notApplicable, study);
  }

  /** The same with intervals by resampling, or without if null. */
  public CalibrationSettings withBootstrap(@Nullable Bootstrap newBootstrap) {
    return new CalibrationSettings(confidence, newBootstrap, notApplicable, study);
  }

  /** The same with "not applicable" as that where names are compared. */
  public CalibrationSettings withNotApplicable(NotApplicableAs as) {
    return new CalibrationSettings(confidence, bootstrap, as, study);
  }

  /** The same with a study of each reviewer, which takes longer, or without if null. */
  public CalibrationSettings withStudy(@Nullable ReviewerSettings newStudy) {
    return new CalibrationSettings(confidence, bootstrap, notApplicable, newStudy);
  }
}
