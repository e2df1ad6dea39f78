package dev.evenhand.engine.compare;

import dev.evenhand.api.score.Fraction;
import java.util.Map;
import java.util.Set;

/**
 * How far two things with different ids are alike.
 *
 * @param degree from 0 to 1; 1 is the same words
 * @param why what speaks for it
 */
record Likeness(Fraction degree, RenameGuess.Why why) {
  private static final Fraction LIKELY = Fraction.of(1, 2);
  private static final Likeness NONE = new Likeness(Fraction.ZERO, RenameGuess.Why.SIMILAR_WORDS);
  private static final Likeness SAME = new Likeness(Fraction.ONE, RenameGuess.Why.SAME_WORDS);

  boolean isLikely() {
    return degree.compareTo(LIKELY) >= 0;
  }

  /** By the ids of their questions, or else by equal titles. */
  static Likeness ofSections(Likened before, Likened after) {
    Fraction shared = shared(before.parts(), after.parts());
    return shared.compareTo(Fraction.ONE) < 0 && sameWords(before.texts(), after.texts())
        ? SAME
        : new Likeness(shared, RenameGuess.Why.SAME_QUESTIONS);
  }

  /** By equal words, or else by words in common where both are answered alike. */
  static Likeness ofQuestions(Likened before, Likened after) {
    if (!before.type().equals(after.type())) {
      return NONE;
    }
    if (sameWords(before.texts(), after.texts())) {
      return SAME;
    }
    return before.marks().equals(after.marks())
        ? new Likeness(shared(before.parts(), after.parts()), RenameGuess.Why.SIMILAR_WORDS)
        : NONE;
  }

  /** Whether two texts say the same in a language that both have. */
  static boolean sameWords(Map<String, String> before, Map<String, String> after) {
    boolean firstIsShorter = before.size() <= after.size();
    Map<String, String> longer = firstIsShorter ? after : before;
    return (firstIsShorter ? before : after)
        .entrySet().stream().anyMatch(entry -> entry.getValue().equals(longer.get(entry.getKey())));
  }

  /** Dice's coefficient: twice what both have over what each has. */
  private static Fraction shared(Set<String> some, Set<String> others) {
    Set<String> more = some.size() > others.size() ? some : others;
    long both = 0;
    for (String part : some.size() > others.size() ? others : some) {
      both += more.contains(part) ? 1 : 0;
    }
    return both == 0 ? Fraction.ZERO : Fraction.of(2 * both, some.size() + (long) others.size());
  }
}
