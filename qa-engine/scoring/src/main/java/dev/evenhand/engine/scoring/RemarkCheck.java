package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Answer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells where a comment or cause is missing, and which causes the card does not know. */
final class RemarkCheck {
  private final CompiledCard card;
  private final Evaluation evaluation;
  private final EvaluationProblems problems;

  RemarkCheck(CompiledCard card, Evaluation evaluation, EvaluationProblems problems) {
    this.card = card;
    this.evaluation = evaluation;
    this.problems = problems;
  }

  /** Comments and causes must be about something on the card, and causes must be its own. */
  void checkNames() {
    String remedy = "Remove what is said about it.";
    evaluation.comments().keySet().forEach(id -> checkOwner(id, "/comments/", remedy));
    for (Map.Entry<String, List<String>> entry : evaluation.causes().entrySet()) {
      checkOwner(entry.getKey(), "/causes/", remedy);
      for (int i = 0; i < entry.getValue().size(); i++) {
        checkCause(entry.getValue().get(i), "/causes/" + entry.getKey() + "/" + i);
      }
    }
  }

  /** Whether the card has the question or section of which something is said at {@code path}. */
  void checkOwner(String id, String path, String remedy) {
    if (!card.questionsById().containsKey(id) && !card.sectionsById().containsKey(id)) {
      problems.add(
          "unknown-question",
          path + id,
          "%s has no question '%s'".formatted(card.card().ref(), id),
          problems.guesses().maybe(id, card.questionsById().keySet(), remedy));
    }
  }

  private void checkCause(String cause, String path) {
    Set<String> known = card.card().causes().keySet();
    if (!known.contains(cause)) {
      problems.add(
          "unknown-cause",
          path,
          "%s has no cause '%s'".formatted(card.card().ref(), cause),
          null,
          known.isEmpty() ? "none; the card declares no causes" : Answer.quoted(known),
          problems.guesses().maybe(cause, known, "Use one that the card declares, or a comment."));
    }
  }

  /** What the answer that counts makes necessary. */
  void check(CompiledQuestion question, Answer answer) {
    Set<String> marks = Checks.marks(question.question().kind(), answer);
    String comment = evaluation.comments().getOrDefault(question.id(), "");
    if (comment.isBlank() && hits(marks, question.question().commentRequiredOn())) {
      problems.add(
          "comment-required",
          "/comments/" + question.id(),
          "the answer to question %s needs a comment".formatted(question.named()),
          EvaluationProblems.shown(question.question(), answer),
          null,
          "Say why in a comment on the question.");
    }
    List<String> causes = evaluation.causes().getOrDefault(question.id(), List.of());
    if (causes.isEmpty() && hits(marks, question.question().causeRequiredOn())) {
      problems.add(
          "cause-required",
          "/causes/" + question.id(),
          "the answer to question %s needs a cause".formatted(question.named()),
          EvaluationProblems.shown(question.question(), answer),
          Answer.quoted(card.card().causes().keySet()),
          "Name at least one cause for the question.");
    }
  }

  private static boolean hits(Set<String> marks, List<String> required) {
    return !Collections.disjoint(marks, required);
  }
}
