package dev.evenhand.engine.calibration;

import java.util.Objects;

/**
 * To which side of the others a reviewer rates: the one place that decides whether rating lower is
 * harsher. It is on a score; of a number that is no score, fewer may well be better.
 */
public enum SeveritySide {
  /** Rates a score lower. */
  HARSHER("harsh", "harsher"),
  /** Rates a score higher. */
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
   * @param score whether lower means worse
   * @see CalibrationReport#isScore
   */
  public static SeveritySide of(double severity, boolean score) {
    boolean lower = severity >= 0;
    return score ? (lower ? HARSHER : LENIENT) : (lower ? LOWER : HIGHER);
  }

  /** The side of a severity that is marked. */
  public static SeveritySide of(AdjustedSeverity.Flag flag, boolean score) {
    Objects.requireNonNull(flag, "flag");
    return of(flag == AdjustedSeverity.Flag.HARSH ? 1 : -1, score);
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
