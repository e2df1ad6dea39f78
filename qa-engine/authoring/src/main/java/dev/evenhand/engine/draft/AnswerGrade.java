package dev.evenhand.engine.draft;

import dev.evenhand.engine.words.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as how much of something it says: "Partially resolved" is some of "resolved", "Not
 * resolved" nothing of it. Immutable.
 *
 * @param stem of what, in small letters
 * @param level how much: 0 is nothing
 */
record AnswerGrade(String stem, int level) {
  private static final int PLAIN = 3;

  private static final Map<String, Integer> BEFORE =
      Map.ofEntries(
          Map.entry("not ", 0),
          Map.entry("non-", 0),
          Map.entry("non ", 0),
          Map.entry("no ", 0),
          Map.entry("never ", 0),
          Map.entry("nicht ", 0),
          Map.entry("kein ", 0),
          Map.entry("keine ", 0),
          Map.entry("partially ", 1),
          Map.entry("partly ", 1),
          Map.entry("somewhat ", 1),
          Map.entry("teilweise ", 1),
          Map.entry("zum teil ", 1),
          Map.entry("mostly ", 2),
          Map.entry("largely ", 2),
          Map.entry("überwiegend ", 2),
          Map.entry("größtenteils ", 2),
          Map.entry("fully ", 4),
          Map.entry("completely ", 4),
          Map.entry("voll ", 4),
          Map.entry("vollständig ", 4));

  /** Words on their own that say how much of what the others name. */
  private static final Map<String, Integer> ALONE =
      Map.of("partial", 1, "partially", 1, "partly", 1, "somewhat", 1, "teilweise", 1, "teils", 1);

  /** Parts of words that turn them round; they may begin other words as well. */
  private static final List<String> UN = List.of("un", "in", "im", "dis", "non", "ir", "il");

  static AnswerGrade of(String value) {
    String word = Spelling.folded(value);
    return BEFORE.entrySet().stream()
        .filter(entry -> word.startsWith(entry.getKey()) && word.length() > entry.getKey().length())
        .findFirst()
        .map(entry -> new AnswerGrade(word.substring(entry.getKey().length()), entry.getValue()))
        .orElseGet(() -> new AnswerGrade(word, PLAIN));
  }

  /** The grades of all answers; empty if they are not all of one thing, each its own. */
  static Optional<List<AnswerGrade>> of(List<String> values) {
    String stem =
        values.stream()
            .map(AnswerGrade::of)
            .filter(grade -> !ALONE.containsKey(grade.stem()))
            .map(AnswerGrade::stem)
            .min((a, b) -> Integer.compare(a.length(), b.length()))
            .orElse("");
    List<AnswerGrade> grades = values.stream().map(value -> of(value).like(stem)).toList();
    boolean same = grades.stream().allMatch(grade -> grade.stem().equals(stem));
    boolean apart =
        grades.stream().mapToInt(AnswerGrade::level).distinct().count() == grades.size();
    return same && apart ? Optional.of(grades) : Optional.empty();
  }

  /** Whether this answer says that what the other names is not so. */
  boolean denies(AnswerGrade other) {
    AnswerGrade like = like(other.stem());
    return like.level() == 0 && like.stem().equals(other.stem()) && other.level() > 0;
  }

  private AnswerGrade like(String other) {
    if (ALONE.containsKey(stem) && level == PLAIN) {
      return new AnswerGrade(other, ALONE.getOrDefault(stem, PLAIN));
    }
    boolean turned = UN.stream().anyMatch(un -> stem.equals(un + other));
    return turned && level == PLAIN ? new AnswerGrade(other, 0) : this;
  }
}
