package dev.evenhand.engine.agreement.distance;

/** Alpha's terms with one unit left out, cheaply: for the jackknife. */
public interface LeaveOneOut {
  /** The terms of all units. */
  AlphaTerms all();

  /**
   * The terms without one unit of this pattern, by taking its part away from those of all. So
   * little may remain of {@link AlphaTerms#expected} that its digits are lost.
   *
   * @param pattern one that has at least two ratings
   */
  AlphaTerms without(int pattern);
}
