package dev.evenhand.engine.json;

import dev.evenhand.api.scorecard.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads answers, by question. */
public final class AnswerBinder {
  private static final String WANTED = "a text, a number or a list of texts";

  private AnswerBinder() {}

  /** Every answer that can be read; the others are reported and left out. */
  public static Map<String, Answer> answers(Cursor at) {
    return Collections.unmodifiableMap(Fields.byName(at, AnswerBinder::answer));
  }

  public static @Nullable Answer answer(Cursor at) {
    Node node = at.node();
    if (node instanceof Node.Str text) {
      return Answer.of(text.value());
    }
    if (node instanceof Node.Num) {
      BigDecimal number = Values.number(at);
      return number == null ? null : new Answer.Quantity(number);
    }
    if (node instanceof Node.Arr list) {
      return chosen(at, list);
    }
    at.reject(
        "wrong-type",
        "%s is of the wrong type for an answer".formatted(at.name()),
        WANTED,
        remedy(node));
    return null;
  }

  /** An answer as files write it. */
  public static Object written(Answer answer) {
    return answer.<Object>match(
        Answer.Word::value,
        words -> List.copyOf(words.values()),
        Answer.Quantity::value,
        Answer.NotApplicable::toString);
  }

  private static @Nullable Answer chosen(Cursor at, Node.Arr list) {
    List<String> words = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.items().size(); i++) {
      Cursor entry = at.to(list.items().get(i), i);
      String word = Values.text(entry);
      if (word != null && !seen.add(word)) {
        entry.reject(
            "duplicate-answer", "the option is chosen twice", null, "Remove one of the two.");
      }
      if (word != null) {
        words.add(word);
      }
    }
    if (words.size() == list.items().size() && seen.size() == words.size()) {
      return Answer.of(words);
    }
    at.problems().unusable().add(at.pointer());
    return null;
  }

  private static String remedy(Node node) {
    if (!(node instanceof Node.Word word)) {
      return "Write the value of an option, a text, a date or a number.";
    }
    return switch (word.word()) {
      case "true" -> "Write \"yes\".";
      case "false" -> "Write \"no\".";
      default -> "Leave an unanswered question out; \"n/a\" is not applicable.";
    };
  }
}
