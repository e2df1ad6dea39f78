package dev.evenhand.engine.compare;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far two things with different ids are alike.
 *
 * @param degree from 0 to 1; 1 is the same words
 * @param why what speaks for it
 */
record Likeness(Fraction degree, RenameGuess.Why why) {
  private static final Fraction LIKELY = Fraction.of(1, 2);
  private static final Likeness NONE = new Likeness(Fraction.ZERO, RenameGuess.Why.SIMILAR_WORDS);

  boolean isLikely() {
    return degree.compareTo(LIKELY) >= 0;
  }

  /** By the ids of their questions, or else by equal titles. */
  static Likeness of(Section before, Section after) {
    Fraction shared = shared(questions(before), questions(after));
    boolean sameTitle = sameWords(before.title(), after.title());
    if (sameTitle && shared.compareTo(Fraction.ONE) < 0) {
      return new Likeness(Fraction.ONE, RenameGuess.Why.SAME_WORDS);
    }
    return new Likeness(shared, RenameGuess.Why.SAME_QUESTIONS);
  }

  private static Set<String> questions(Section section) {
    return Stream.concat(
            section.questions().stream().map(Question::id),
            section.sections().stream().flatMap(inner -> questions(inner).stream()))
        .collect(Collectors.toSet());
  }

  /**
   * @param own the {@link #words} of {@code before}
   * @param others the {@link #words} of {@code after}
   */
  static Likeness of(Question before, Question after, Set<String> own, Set<String> others) {
    if (!before.kind().type().equals(after.kind().type())) {
      return NONE;
    }
    if (sameWords(before.ask(), after.ask())) {
      return new Likeness(Fraction.ONE, RenameGuess.Why.SAME_WORDS);
    }
    return before.kind().marks().equals(after.kind().marks())
        ? new Likeness(shared(own, others), RenameGuess.Why.SIMILAR_WORDS)
        : NONE;
  }

  /** The words of all languages, in lower case. */
  static Set<String> words(Text text) {
    return text.byLanguage().values().stream()
        .flatMap(words -> Arrays.stream(plain(words).split("[^\\p{L}\\p{N}]+", -1)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether two texts say the same in a language that both have. */
  static boolean sameWords(Text before, Text after) {
    return before.byLanguage().entrySet().stream()
        .anyMatch(
            entry -> {
              String other = after.byLanguage().get(entry.getKey());
              return other != null && Objects.equals(plain(entry.getValue()), plain(other));
            });
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** Dice's coefficient: twice what both have over what each has. */
  private static Fraction shared(Set<String> some, Set<String> others) {
    long both = some.stream().filter(others::contains).count();
    return both == 0 ? Fraction.ZERO : Fraction.of(2 * both, some.size() + (long) others.size());
  }
}
