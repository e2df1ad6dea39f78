package dev.evenhand.engine.model.variance;

import java.util.Locale;

/** The guideline of the AIAG for the study variation of the gage. */
public enum GageVerdict {
  /** Below 10 %: generally considered an acceptable measurement system. */
  ACCEPTABLE,
  /** From 10 to 30 %: may be acceptable for some uses. */
  CONDITIONAL,
  /** Above 30 %: considered to be not acceptable. */
  UNACCEPTABLE;

  private static final double LOW = 0.1;
  private static final double HIGH = 0.3;

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static GageVerdict of(double studyVariation) {
    return studyVariation < LOW ? ACCEPTABLE : studyVariation <= HIGH ? CONDITIONAL : UNACCEPTABLE;
  }
}
