package dev.evenhand.engine.sheet.evaluation;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.words.Spelling;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the question that a column is called after: by its id, else by its words in any language,
 * else by words that differ from them as texts do that went through other programs: in capitals,
 * blanks, hyphens and dashes, underscores, quotes, signs of another width, a number before the
 * words and a mark behind them. A name that two questions have in that way is that of neither.
 * Immutable.
 */
final class QuestionNames {
  private static final int LONGEST = 1000;
  private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,3}[.)] ?");
  private static final Pattern MARKS =
      Pattern.compile(
          "[\\p{Z}\\p{Pd}\\p{Pi}\\p{Pf}\\p{Cf}_\"'`\u00B4\u02BC\u201A\u201E\u2212\u00BF\u00A1]|[?:.!]+$");

  private final Set<String> ids = new HashSet<>();
  private final Names exact = new Names();
  private final Names loose = new Names();

  /** The questions by what they may be called, if each name is that of one. */
  private static final class Names {
    private final Map<String, String> questions = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();

    void add(String name, String question) {
      String other = questions.putIfAbsent(name, question);
      if (other != null && !other.equals(question)) {
        unclear.add(name);
      }
    }

    Optional<String> of(String name) {
      return unclear.contains(name) ? Optional.empty() : Optional.ofNullable(questions.get(name));
    }
  }

  QuestionNames(Scorecard card) {
    for (Question question : card.questions()) {
      ids.add(question.id());
      add(question.id(), question.id());
      question.ask().byLanguage().values().forEach(words -> add(words, question.id()));
    }
  }

  private void add(String name, String question) {
    exact.add(Spelling.folded(name), question);
    loose.add(key(name), question);
  }

  /** What remains of a name where signs that look alike are one, and marks none. */
  private static String key(String name) {
    String plain = Spelling.folded(Normalizer.normalize(name, Normalizer.Form.NFKC));
    String bare = NUMBER.matcher(plain).replaceFirst("");
    return MARKS.matcher(bare.stripTrailing()).replaceAll("");
  }

  /** Whether the name is the very id of a question. */
  boolean isId(String name) {
    return ids.contains(name);
  }

  /** The id of the question that a column of this name answers. */
  Optional<String> question(String name) {
    if (isId(name)) {
      return Optional.of(name);
    }
    if (name.length() > LONGEST || name.isEmpty()) {
      return Optional.empty();
    }
    return exact.of(Spelling.folded(name)).or(() -> loose.of(key(name)));
  }
}
