package dev.evenhand.engine.card;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Node;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells of questions that stand outside of sections: one mistake, not one for each property. */
final class LooseQuestions {
  private static final String CODE = "question-outside-section";

  private LooseQuestions() {}

  /** Whether the card has its questions itself, which then is told. */
  static boolean areInCard(Node.Obj card, Cursor at) {
    Node.Member questions = member(card, "questions");
    if (questions == null || member(card, "sections") != null) {
      return false;
    }
    at.problems()
        .add(
            Problem.error(
                CODE,
                at.problems().source().at(questions.nameStart()),
                "/questions",
                "the questions stand in no section",
                "Put them into one: \"sections\": [{\"id\": \"all\", \"title\": \"All\","
                    + " \"questions\": ...}]."));
    return true;
  }

  /** Whether an entry of a list of sections is a question, which then is told. */
  static boolean isOne(Cursor at) {
    if (!(at.node() instanceof Node.Obj object)) {
      return false;
    }
    Set<String> names = new TreeSet<>();
    object.members().forEach(entry -> names.add(entry.name()));
    boolean question = names.contains("ask") || names.contains("type");
    if (!question || names.contains("questions") || names.contains("sections")) {
      return false;
    }
    at.reject(
        CODE,
        "this is a question, but stands among sections",
        null,
        "Move it into the \"questions\" of a section.");
    return true;
  }

  private static Node.@Nullable Member member(Node.Obj object, String name) {
    return object.members().stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
