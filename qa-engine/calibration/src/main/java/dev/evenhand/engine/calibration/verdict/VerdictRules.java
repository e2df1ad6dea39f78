package dev.evenhand.engine.calibration.verdict;

/**
 * The numbers that decide which words are said; the reasons stand in calibration.md.
 *
 * <p>Safe for threads.
 */
public final class VerdictRules {
  /** From here on Krippendorff would rely on ratings. */
  public static final double RELIED_ON = 0.8;

  /** Below this he would not even draw tentative conclusions. */
  public static final double TENTATIVELY = 0.667;

  /** Agreement that is surely below this is said to be as by chance. */
  public static final double AS_BY_CHANCE = 0.2;

  /** Below so many items that two reviewers or more rated there is no word, and no gate decided. */
  public static final long LEAST_ITEMS = 10;

  /** Nor below so many ratings other than the commonest. */
  public static final long LEAST_RARER = 5;

  /** The share of false findings about people, over all reviewers and criteria together. */
  public static final double FALSE_DISCOVERIES = 0.05;

  /**
   * From which share of the scale on a difference between people matters unless said otherwise:
   * within a band of 5 % contact centres call two scores the same.
   */
  public static final double SIZE_THAT_MATTERS = 0.05;

  /** One reviewer alone is no camp. */
  public static final int LEAST_CAMP = 2;

  /** From which agreement on reviewers are a camp, and not just some who differ. */
  public static final double CAMP_AGREES = 0.4;

  /** By how much less camps agree with each other than within, from where on that matters. */
  public static final double CAMPS_APART = 0.3;

  private VerdictRules() {}
}
