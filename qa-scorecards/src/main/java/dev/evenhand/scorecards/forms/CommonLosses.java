package dev.evenhand.scorecards.forms;

/** Losses that every system has alike. */
public final class CommonLosses {
  /** Of a form: a field that is not known. */
  static final Loss UNKNOWN_FIELD =
      Loss.ofScores(
          "is no field of an evaluation form that is known",
          "Check whether scores depend on it; maybe it is newer than this adapter.");

  /** Of a form: a type of question that is not known. */
  public static final Loss UNKNOWN_TYPE =
      Loss.ofScores(
          "is no type of question that is known; the question is a text here and not scored",
          "Choose a type for it in the card.");

  /** Of a form: what is about a score at something without one. */
  public static final Loss NEVER_SCORED =
      Loss.harmless("is about the score of what is never scored");

  /** Of a card: what an option means. */
  static final Loss MEANING =
      Loss.ofWords(
          "explains an option, which has only a text there", "Move it to the question's guidance.");

  private CommonLosses() {}

  /** Of a form: states that a scorecard does not have. */
  public static Loss lifecycle(String system) {
    return Loss.ofWords("is a state of the form in " + system, "Raise the card's version instead.");
  }

  /** Of a card: what is not exported. */
  static Loss notExported(String system) {
    return Loss.ofScores("has no place in a form of " + system, "Keep it in the scorecard.");
  }

  /**
   * Of a card: what the form of the system has no place for.
   *
   * @param score what the system calls the score, which does not depend on it
   */
  public static Loss noPlace(String system, String score) {
    return Loss.ofWords(
        "has no place in a form of %s; no %s depends on it".formatted(system, score),
        "Keep it in the scorecard.");
  }

  /** Of a card: the profile of another system. */
  public static Loss profile(String system) {
    return Loss.scoreByCard(
        "is how another system scores; %s's own rules hold for the form".formatted(system));
  }
}
