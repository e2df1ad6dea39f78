package dev.evenhand.engine.sheet.evaluation;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.words.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the question that a column is called after: by its id, else by its words in any language.
 * Capitals, blanks, hyphens, underscores, a number before the words and a mark behind them do not
 * count; a name that two questions have is that of neither. Immutable.
 */
final class QuestionNames {
  private static final int LONGEST = 1000;
  private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,3}[.)] ?");
  private static final Pattern MARKS = Pattern.compile("[ _-]|[?:.]$");

  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Set<String> unclear = new HashSet<>();

  QuestionNames(Scorecard card) {
    for (Question question : card.questions()) {
      ids.add(question.id());
      add(question.id(), question.id());
      question.ask().byLanguage().values().forEach(words -> add(words, question.id()));
    }
  }

  private void add(String name, String question) {
    String other = byName.putIfAbsent(key(name), question);
    if (other != null && !other.equals(question)) {
      unclear.add(key(name));
    }
  }

  private static String key(String name) {
    String bare = NUMBER.matcher(Spelling.folded(name)).replaceFirst("");
    return MARKS.matcher(bare).replaceAll("");
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
    String key = key(name);
    return unclear.contains(key) ? Optional.empty() : Optional.ofNullable(byName.get(key));
  }
}
