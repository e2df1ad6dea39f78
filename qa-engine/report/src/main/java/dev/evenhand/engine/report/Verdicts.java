package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.Side;
import dev.evenhand.engine.calibration.Standing;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Tone;
import java.util.OptionalDouble;

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

  /**
   * To which side of the others a reviewer rates, and whether it matters.
   *
   * @param score whether lower means worse
   */
  static Cell.Verdict of(AdjustedSeverity severity, String reviewer, boolean score) {
    OptionalDouble value =
        severity.of(reviewer).map(Coefficient::value).orElse(OptionalDouble.empty());
    if (value.isEmpty()) {
      return new Cell.Verdict("unknown", "not known", Tone.UNKNOWN);
    }
    if (severity.side(reviewer) == 0) {
      return new Cell.Verdict("none", "no clear difference", Tone.PLAIN);
    }
    Side side = Side.of(value.getAsDouble(), score);
    return severity.flag(reviewer).isPresent()
        ? new Cell.Verdict(side.id(), side.word(), tone(side))
        : new Cell.Verdict("slightly-" + side.id(), "slightly " + side.word(), Tone.PLAIN);
  }

  /**
   * To which side of the others a reviewer rates whose severity is not adjusted.
   *
   * @param score whether lower means worse
   */
  static Cell.Verdict of(Coefficient severity, boolean score) {
    if (severity.value().isEmpty()) {
      return new Cell.Verdict("unknown", "not known", Tone.UNKNOWN);
    }
    boolean beyondChance =
        severity.interval().filter(bounds -> bounds.low() > 0 || bounds.high() < 0).isPresent();
    if (!beyondChance) {
      return new Cell.Verdict("none", "no clear difference", Tone.PLAIN);
    }
    Side side = Side.of(severity.orElseThrow(), score);
    return new Cell.Verdict(side.id(), side.word(), tone(side));
  }

  static Tone tone(Side side) {
    return switch (side) {
      case HARSHER -> Tone.HARSH;
      case LENIENT -> Tone.LENIENT;
      case LOWER, HIGHER -> Tone.OTHER;
    };
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
