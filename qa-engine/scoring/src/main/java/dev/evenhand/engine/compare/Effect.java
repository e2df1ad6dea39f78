package dev.evenhand.engine.compare;

/** What a change of a card can do to the numbers of evaluations, the gravest first. */
public enum Effect {
  /** The same answers can score otherwise, or the same work can. */
  SCORE,
  /** The same answers score the same but can pass or fail otherwise. */
  OUTCOME,
  /** Scores and outcomes stay; something reported beside them changes, such as the band. */
  REPORT,
  /** Scores and outcomes stay; reviewers are asked, or read, something else. */
  ASKED,
  /** Nothing that counts or guides a judgement, such as a title, a translation or the order. */
  NONE;

  /** The part of a version that a change of this effect asks to raise. */
  public VersionAdvice.Part part() {
    return switch (this) {
      case SCORE, OUTCOME -> VersionAdvice.Part.MAJOR;
      case REPORT, ASKED -> VersionAdvice.Part.MINOR;
      case NONE -> VersionAdvice.Part.PATCH;
    };
  }
}
