package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.estimate.Interval;
import java.util.Locale;
import java.util.Objects;

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
  UNCLEAR("Unclear", "the interval holds 0.667: more reviews would tell"),
  /** The whole interval is below 0.667. */
  POOR("Too low", "the whole interval is below 0.667"),
  /** There is no value, or no interval. */
  UNKNOWN("Not known", "there is no value or no interval");

  /** From here on Krippendorff would rely on ratings. */
  public static final double RELIED_ON = 0.8;

  /** Below this he would not even draw tentative conclusions. */
  public static final double TENTATIVELY = 0.667;

  private final String word;
  private final String meaning;

  AgreementLevel(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** The standing of an alpha. */
  public static AgreementLevel of(Coefficient alpha) {
    Objects.requireNonNull(alpha, "alpha");
    return alpha.interval().map(AgreementLevel::of).orElse(UNKNOWN);
  }

  private static AgreementLevel of(Interval bounds) {
    if (bounds.low() >= RELIED_ON) {
      return RELIABLE;
    }
    if (bounds.low() >= TENTATIVELY) {
      return TENTATIVE;
    }
    return bounds.high() >= TENTATIVELY ? UNCLEAR : POOR;
  }

  /** A name for machines. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
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
