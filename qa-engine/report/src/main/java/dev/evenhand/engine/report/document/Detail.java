package dev.evenhand.engine.report.document;

/** How deep into a report something stands: each reader goes as far as they want. */
public enum Detail {
  /** What there is to know if one reads no further. */
  HEADLINE,
  /** What a page of a report shows. */
  MAIN,
  /** Everything for people. */
  DETAIL,
  /** For programs only: left out of what people read, present in CSV files and workbooks. */
  DATA;

  /** Whether a reader who goes as far as {@code deepest} sees it. */
  public boolean isWithin(Detail deepest) {
    return compareTo(deepest) <= 0;
  }
}
