package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.Standing;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Tone;

/** Verdicts of analyses as cells. */
final class Verdicts {
  private Verdicts() {}

  /** A standing in a word. */
  static Cell.Verdict of(Standing standing) {
    return new Cell.Verdict(standing.id(), standing.word(), tone(standing));
  }

  /** A standing with what it means. */
  static Cell.Verdict meaning(Standing standing) {
    return new Cell.Verdict(standing.id(), standing.word(), tone(standing), standing.meaning());
  }

  private static Tone tone(Standing standing) {
    return switch (standing) {
      case RELIABLE -> Tone.RELIABLE;
      case TENTATIVE -> Tone.TENTATIVE;
      case UNCLEAR -> Tone.UNCLEAR;
      case POOR -> Tone.POOR;
      case UNKNOWN -> Tone.UNKNOWN;
    };
  }
}
