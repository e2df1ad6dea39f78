package dev.evenhand.engine.calibration.judge;

import dev.evenhand.engine.calibration.verdict.AgreementVerdict;
import java.util.Locale;

/** What may be said of a judge beside its measure, the worst first. */
public enum JudgeVerdict {
  /** The judge gives one answer to everything, while the measure does not. */
  ONE_ANSWER("the judge gives one answer to everything"),
  /** Agreement is, or may be, no better than by chance. */
  BY_CHANCE("the agreement can't be told from chance"),
  /** The judge can't be relied on. */
  POOR("the whole interval of agreement beyond chance is below 0.667"),
  /** More interactions would tell. */
  NOT_SETTLED("the interval of agreement beyond chance holds 0.667: more interactions would tell"),
  /** Both give one and the same answer throughout: whether the judge sees others is not known. */
  ALL_ALIKE("all interactions have one answer, so whether the judge sees any other is not known"),
  /** Nearly all items have one answer, and too few the others. */
  NEARLY_ALIKE("nearly all interactions have one answer: kappa can't tell"),
  /** Too few items for any word. */
  TOO_FEW("too few interactions are answered by both"),
  /** There is no value. */
  UNKNOWN("there is no value"),
  /** Tentative conclusions can be drawn. */
  TENTATIVE("the whole interval of agreement beyond chance is at least 0.667"),
  /** The judge can be relied on for these answers. */
  RELIABLE("the whole interval of agreement beyond chance is at least 0.8");

  private final String meaning;

  JudgeVerdict(String meaning) {
    this.meaning = meaning;
  }

  static JudgeVerdict of(AgreementVerdict agreement) {
    return switch (agreement.level()) {
      case RELIABLE -> RELIABLE;
      case TENTATIVE -> TENTATIVE;
      case NOT_SETTLED -> agreement.mayBeChance() ? BY_CHANCE : NOT_SETTLED;
      case POOR -> agreement.mayBeChance() || agreement.isByChance() ? BY_CHANCE : POOR;
      case ALL_ALIKE -> NEARLY_ALIKE;
      case TOO_FEW -> TOO_FEW;
      case BY_GROUP, UNKNOWN -> UNKNOWN;
    };
  }

  /** A name for machines. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it means, in words. */
  public String meaning() {
    return meaning;
  }
}
