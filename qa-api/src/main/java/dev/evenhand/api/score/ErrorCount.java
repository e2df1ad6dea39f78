package dev.evenhand.api.score;

/**
 * Errors, and how many there could have been.
 *
 * @param errors at least 0 and at most the opportunities
 * @param opportunities answers that could have been errors; not applicable and open ones could not
 */
public record ErrorCount(long errors, long opportunities) {
  /** No opportunity. */
  public static final ErrorCount NONE = new ErrorCount(0, 0);

  /** Both together. */
  public ErrorCount plus(ErrorCount other) {
    return new ErrorCount(errors + other.errors, opportunities + other.opportunities);
  }
}
