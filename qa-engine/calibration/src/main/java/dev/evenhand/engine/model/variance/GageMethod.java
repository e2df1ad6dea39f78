package dev.evenhand.engine.model.variance;

/** How the variances of a {@link GageStudy} were found. */
public enum GageMethod {
  /** Analysis of variance, where all raters rated all items equally often. */
  ANOVA("anova"),
  /** Restricted maximum likelihood, where they did not. */
  REML("reml"),
  /** Averages and ranges. */
  RANGES("ranges");

  private final String id;

  GageMethod(String id) {
    this.id = id;
  }

  /** The name in reports. */
  public String id() {
    return id;
  }
}
