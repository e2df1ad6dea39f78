package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a section or question is held against others, worked out once.
 *
 * @param texts its words by language, without regard to case and spaces
 * @param parts the ids of its questions, or its words in all languages
 * @param type of the question; empty for a section
 * @param marks what it is answered with; empty for a section
 */
record Likened(
    String id, Map<String, String> texts, Set<String> parts, String type, List<String> marks) {
  static Likened of(Section section) {
    return new Likened(
        section.id(),
        texts(section.title()),
        questions(section).collect(Collectors.toSet()),
        "",
        List.of());
  }

  static Likened of(Question question) {
    return new Likened(
        question.id(),
        texts(question.ask()),
        words(question.ask()),
        question.kind().type(),
        question.kind().marks());
  }

  private static Stream<String> questions(Section section) {
    return Stream.concat(
        section.questions().stream().map(Question::id),
        section.sections().stream().flatMap(Likened::questions));
  }

  private static Set<String> words(Text text) {
    return texts(text).values().stream()
        .flatMap(words -> Arrays.stream(words.split("[^\\p{L}\\p{N}]+", -1)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }

  static Map<String, String> texts(Text text) {
    Map<String, String> plain = new HashMap<>();
    text.byLanguage().forEach((language, words) -> plain.put(language, plain(words)));
    return plain;
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** How many texts and words are compared to hold it against {@code other}. */
  int comparisons(Likened other) {
    int fewer = Math.min(parts.size(), other.parts.size());
    return 1 + Math.min(texts.size(), other.texts.size()) + fewer + marks.size() / 8;
  }
}
