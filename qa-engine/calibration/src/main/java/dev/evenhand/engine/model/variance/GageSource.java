package dev.evenhand.engine.model.variance;

/** Where the variation of ratings comes from, in the words of {@link GageStudy}. */
public enum GageSource {
  /** One rater, the same item, again. Equipment variation, EV. */
  REPEATABILITY("repeatability"),
  /** Raters among each other: severity. Reproducibility or appraiser variation, AV. */
  RATER("reproducibility"),
  /** Raters who are severe with some items and lenient with others. */
  INTERACTION("interaction"),
  /** All three above: what measuring adds. Gage R&amp;R, GRR. */
  GAGE("gage-rr"),
  /** What one wants to see. Part variation, PV. */
  ITEM("part"),
  /** Items and measuring. Total variation, TV. */
  TOTAL("total");

  private final String id;

  GageSource(String id) {
    this.id = id;
  }

  /** The name in reports. */
  public String id() {
    return id;
  }
}
