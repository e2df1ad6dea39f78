package dev.evenhand.engine.agreement;

/**
 * The names of what stands among the {@linkplain Coefficient#details() details} of alpha.
 *
 * <p>Safe for threads.
 */
public final class AlphaDetails {
  /** The lower bound that a verdict goes by, as if one more item with disagreement were there. */
  public static final String VERDICT_LOW = "verdictLow";

  /** The upper bound that a verdict goes by, as if one more item with agreement were there. */
  public static final String VERDICT_HIGH = "verdictHigh";

  /** How many of the ratings that are compared differ from the commonest. */
  public static final String RARER_RATINGS = "rarerRatings";

  private AlphaDetails() {}
}
