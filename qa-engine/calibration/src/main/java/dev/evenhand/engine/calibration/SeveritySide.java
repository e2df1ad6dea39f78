package dev.evenhand.engine.calibration;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * To which side of the others a reviewer rates: the one place that decides whether rating lower is
 * harsher. It is where high is good, and more lenient where low is; where that is not known it is
 * neither.
 */
public enum SeveritySide {
  /** Rates worse. */
  HARSHER("harsh", "harsher"),
  /** Rates better. */
  LENIENT("lenient", "more lenient"),
  /** Gives lower numbers, which need not be worse. */
  LOWER("lower", "lower"),
  /** Gives higher numbers, which need not be better. */
  HIGHER("higher", "higher");

  private final String id;
  private final String word;

  SeveritySide(String id, String word) {
    this.id = id;
    this.word = word;
  }

  /**
   * The side of a severity.
   *
   * @param severity positive of those who rate lower
   * @param good where good ratings are; null where that is not known
   * @see CalibrationReport#goodEnd
   */
  public static SeveritySide of(double severity, @Nullable GoodEnd good) {
    boolean lower = severity >= 0;
    return good == null
        ? (lower ? LOWER : HIGHER)
        : lower == (good == GoodEnd.HIGH) ? HARSHER : LENIENT;
  }

  /** The side of a severity that is marked. */
  public static SeveritySide of(AdjustedSeverity.Flag flag, @Nullable GoodEnd good) {
    Objects.requireNonNull(flag, "flag");
    return of(flag == AdjustedSeverity.Flag.HARSH ? 1 : -1, good);
  }

  /** What stands before the word after a name: one is harsher, and rates lower. */
  public String verb() {
    return this == LOWER || this == HIGHER ? "rates" : "is";
  }

  /** A name for machines. */
  public String id() {
    return id;
  }

  /** A word for people, such as "harsher". */
  public String word() {
    return word;
  }

  /** The word at the start of a sentence, such as "Harsher". */
  public String heading() {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
