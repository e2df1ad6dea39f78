package dev.evenhand.engine.model.variance;

/**
 * When the interaction of items and raters counts as repeatability, in {@link GageStudy}. Pooling
 * adds up the sums of squares and the degrees of freedom of both.
 */
public enum GagePooling {
  /** If the p-value of its F test is above 0.25, which is the rule of the AIAG. */
  IF_INSIGNIFICANT("p > 0.25"),
  /** If its variance would be below 0. Then the components are those of REML, if none else is. */
  IF_NEGATIVE("negative"),
  ALWAYS("always"),
  NEVER("never");

  private static final double SIGNIFICANT = 0.25;

  private final String id;

  GagePooling(String id) {
    this.id = id;
  }

  /** The name in reports. */
  public String id() {
    return id;
  }

  /** Whether to pool, given the mean squares of both and the p-value of their ratio. */
  boolean pools(double interaction, double repeatability, double p) {
    return switch (this) {
      case IF_INSIGNIFICANT -> p > SIGNIFICANT;
      case IF_NEGATIVE -> interaction < repeatability;
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }
}
