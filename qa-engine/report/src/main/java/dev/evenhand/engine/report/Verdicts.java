package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.Applicability;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.verdict.AgreementLevel;
import dev.evenhand.engine.calibration.verdict.SeverityVerdict;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Tone;
import org.jspecify.annotations.Nullable;

/** Verdicts of analyses as cells. */
final class Verdicts {
  static final Cell.Verdict NOT_KNOWN = new Cell.Verdict("unknown", "not known", Tone.UNKNOWN);
  static final Cell.Verdict NO_DIFFERENCE =
      new Cell.Verdict("none", "no clear difference", Tone.PLAIN);

  /** Where one answer is all there is. */
  static final Cell.Verdict ALL_ALIKE =
      new Cell.Verdict(
          AgreementLevel.ALL_ALIKE.id(),
          "All alike",
          Tone.UNKNOWN,
          "all answers are one, which says little");

  /** Where more interactions alone would tell nothing. */
  static final Cell.Verdict OPEN =
      new Cell.Verdict(
          AgreementLevel.NOT_SETTLED.id(),
          AgreementLevel.NOT_SETTLED.word(),
          Tone.NOT_SETTLED,
          "open whether the answer depends on who reviews");

  private Verdicts() {}

  /** A standing in a word. */
  static Cell.Verdict of(AgreementLevel standing) {
    return new Cell.Verdict(standing.id(), standing.word(), tone(standing));
  }

  /** The standing of a criterion in a word, with what it rests on where most was not applicable. */
  static Cell.Verdict of(CriterionReport criterion) {
    AgreementLevel standing = criterion.verdict().level();
    Applicability answers = criterion.applicability();
    return answers.isNotable()
        ? new Cell.Verdict(
            standing.id(), standing.word(), tone(standing), restingOn(answers).text())
        : AgreementFindings.isOneAnswer(criterion)
            ? new Cell.Verdict(standing.id(), "All alike", tone(standing))
            : of(standing);
  }

  /** "40 % not applicable: rests on 140 answers". */
  private static Sentence restingOn(Applicability answers) {
    Sentence share = Sentence.number(answers.share(), Format.percent());
    return answers.counted()
        ? Sentence.of(
            "{} not applicable, which counts as an answer; others {}",
            share,
            Sentence.count(answers.answers() - answers.notApplicable()))
        : Sentence.of(
            "{} not applicable: rests on {} answers", share, Sentence.count(answers.compared()));
  }

  /** A standing with what follows from it, for those who read no interval. */
  static Cell.Verdict meaning(AgreementLevel standing) {
    return new Cell.Verdict(standing.id(), standing.word(), tone(standing), plainly(standing));
  }

  private static String plainly(AgreementLevel standing) {
    return switch (standing) {
      case RELIABLE -> "it hardly matters who reviews";
      case TENTATIVE -> "good enough for first conclusions";
      case NOT_SETTLED -> "more interactions would tell";
      case POOR -> "the answer depends on who reviews";
      case ALL_ALIKE -> "nearly all answers are one, which says little";
      case BY_GROUP -> "groups of reviewers share no interaction";
      case TOO_FEW -> "too few were reviewed twice";
      case UNKNOWN -> "nothing to compare";
    };
  }

  /**
   * To which side of the others a reviewer rates, beyond chance.
   *
   * @param good where good ratings are; null where that is not known
   */
  static Cell.Verdict of(AdjustedSeverity severity, String reviewer, @Nullable GoodEnd good) {
    Coefficient own = severity.of(reviewer).orElse(null);
    if (own == null || own.value().isEmpty()) {
      return NOT_KNOWN;
    }
    if (severity.side(reviewer) != 0) {
      return of(SeveritySide.of(severity.side(reviewer), good));
    }
    return severity.verdict(reviewer).filter(SeverityVerdict::beyondChance).isPresent()
        ? besideOthers(severity.group(reviewer).size())
        : NO_DIFFERENCE;
  }

  /** Of one who is beyond chance from the average that others have moved. */
  private static Cell.Verdict besideOthers(int reviewers) {
    return reviewers == 2
        ? new Cell.Verdict("differs", "the two differ", Tone.PLAIN)
        : new Cell.Verdict("none", "not apart from the rest", Tone.PLAIN);
  }

  /** A side in its word. */
  static Cell.Verdict of(SeveritySide side) {
    return of(side, side.word());
  }

  /** A side in these words. */
  static Cell.Verdict of(SeveritySide side, String words) {
    return new Cell.Verdict(
        side.id(),
        words,
        switch (side) {
          case HARSHER -> Tone.HARSH;
          case LENIENT -> Tone.LENIENT;
          case LOWER, HIGHER -> Tone.OTHER;
        });
  }

  private static Tone tone(AgreementLevel standing) {
    return switch (standing) {
      case RELIABLE -> Tone.RELIABLE;
      case TENTATIVE -> Tone.TENTATIVE;
      case NOT_SETTLED -> Tone.NOT_SETTLED;
      case POOR -> Tone.POOR;
      case ALL_ALIKE, BY_GROUP, TOO_FEW, UNKNOWN -> Tone.UNKNOWN;
    };
  }
}
