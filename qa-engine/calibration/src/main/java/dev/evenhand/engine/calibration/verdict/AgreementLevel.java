package dev.evenhand.engine.calibration.verdict;

import java.util.Locale;

/**
 * How far agreement on a question can be relied on, by Krippendorff's (2004) levels 0.8 and 0.667.
 * Judged on the whole interval, never on the value alone: where the interval lies on both sides of
 * the lower level, the honest answer is that it is not known.
 */
public enum AgreementLevel {
  /** The whole interval is at least 0.8. */
  RELIABLE("Reliable", "the whole interval is at least 0.8"),
  /** The whole interval is at least 0.667. */
  TENTATIVE("Tentative", "the whole interval is at least 0.667"),
  /** The interval holds 0.667. */
  NOT_SETTLED("Not settled", "the interval holds 0.667: more interactions would tell"),
  /** The whole interval is below 0.667. */
  POOR("Too low", "the whole interval is below 0.667"),
  /** Nearly all answers are one, so that agreement by chance is nearly certain. */
  ALL_ALIKE("Nearly all alike", "nearly all answers are one: alpha can't tell"),
  /** Reviewers fall into groups that share no item, so there is no agreement of all. */
  BY_GROUP("By group", "reviewers fall into groups that share no interaction"),
  /** Too few items for any word. */
  TOO_FEW("Too few", "too few interactions were reviewed twice"),
  /** There is no value, or no interval. */
  UNKNOWN("Not known", "there is no value or no interval");

  private final String word;
  private final String meaning;

  AgreementLevel(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** Whether it says how good agreement is. */
  public boolean isJudged() {
    return compareTo(POOR) <= 0;
  }

  /** A name for machines. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A name for people. */
  public String word() {
    return word;
  }

  /** What it means, in words. */
  public String meaning() {
    return meaning;
  }
}
