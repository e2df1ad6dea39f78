package dev.evenhand.engine.evaluation;

/** How what somebody wrote became an answer. */
enum Conversion {
  /** Capitals and blanks differ. */
  SPELLING("answer-spelling"),
  /** It is what reviewers see of an option, or its translation. */
  LABEL("answer-label"),
  /** A usual word for yes or no. */
  WORD("answer-word"),
  /** A text became a number, or a number the name of an option. */
  NUMBER("answer-number"),
  /** A text became a list, or a list of one its entry. */
  LIST("answer-list"),
  /** A day in another form than 2026-11-22. */
  DATE("answer-date"),
  /** A usual word for not applicable. */
  NOT_APPLICABLE("answer-not-applicable"),
  /** A blank or a usual word for nothing. */
  MISSING("answer-missing");

  private final String code;

  Conversion(String code) {
    this.code = code;
  }

  /** The code of its notice. */
  String code() {
    return code;
  }
}
