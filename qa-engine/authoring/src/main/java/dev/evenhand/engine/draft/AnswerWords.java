package dev.evenhand.engine.draft;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words of answers that say themselves whether they are good or bad, in English and German: a scale
 * that begins with its best answer is as usual as the other way round.
 */
final class AnswerWords {
  static final Set<String> YES = Set.of("yes", "y", "ja", "j");
  static final Set<String> NO = Set.of("no", "n", "nein");

  private static final Set<String> GOOD =
      Set.of(
          "good",
          "very good",
          "excellent",
          "pass",
          "passed",
          "met",
          "meets",
          "exceeds",
          "exceeds expectations",
          "fulfilled",
          "fully",
          "complete",
          "correct",
          "always",
          "gut",
          "sehr gut",
          "ausgezeichnet",
          "erfüllt",
          "voll erfüllt",
          "bestanden",
          "vollständig",
          "richtig",
          "immer",
          "trifft zu");
  private static final Set<String> BAD =
      Set.of(
          "bad",
          "poor",
          "very poor",
          "fail",
          "failed",
          "not met",
          "missed",
          "unsatisfactory",
          "below expectations",
          "incorrect",
          "wrong",
          "never",
          "none",
          "schlecht",
          "sehr schlecht",
          "mangelhaft",
          "ungenügend",
          "nicht erfüllt",
          "nicht bestanden",
          "falsch",
          "nie",
          "trifft nicht zu");

  private AnswerWords() {}

  /** Whether the first is known to be better than the last; by words, not by numbers. */
  static boolean bestFirst(List<String> values) {
    return rank(values.get(0)) > rank(values.get(values.size() - 1));
  }

  private static int rank(String value) {
    String word = value.strip().toLowerCase(Locale.ROOT);
    return GOOD.contains(word) || YES.contains(word)
        ? 1
        : BAD.contains(word) || NO.contains(word) ? -1 : 0;
  }
}
