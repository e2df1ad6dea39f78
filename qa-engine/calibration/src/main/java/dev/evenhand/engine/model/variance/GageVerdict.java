package dev.evenhand.engine.model.variance;

/** The guideline of the AIAG for the study variation of the gage. */
public enum GageVerdict {
  /** Below 10 %: generally considered an acceptable measurement system. */
  ACCEPTABLE("acceptable"),
  /** From 10 to 30 %: may be acceptable for some uses. */
  CONDITIONAL("conditional"),
  /** Above 30 %: considered to be not acceptable. */
  UNACCEPTABLE("unacceptable");

  private static final double LOW = 0.1;
  private static final double HIGH = 0.3;

  private final String id;

  GageVerdict(String id) {
    this.id = id;
  }

  /** The name in reports. */
  public String id() {
    return id;
  }

  static GageVerdict of(double studyVariation) {
    return studyVariation < LOW ? ACCEPTABLE : studyVariation <= HIGH ? CONDITIONAL : UNACCEPTABLE;
  }
}
