package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import java.util.Map;
import java.util.TreeMap;

/** Errors on critical questions and the opportunities for them, by class. */
final class ReferenceErrors {
  private ReferenceErrors() {}

  static Map<String, String> count(Scorecard card, ReferenceAnswers answers, ReferenceTree pure) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Question question : card.questions()) {
      Critical critical = question.critical();
      if (critical == null) {
        continue;
      }
      int[] count =
          counts.computeIfAbsent(
              critical.of() == null ? "CRITICAL" : critical.of().name(), name -> new int[2]);
      Answer answer = answers.of(question.id());
      if (answer != null && !(answer instanceof Answer.NotApplicable)) {
        count[0] += isError(question, critical, answer, pure) ? 1 : 0;
        count[1]++;
      }
    }
    Map<String, String> texts = new TreeMap<>();
    counts.forEach((name, count) -> texts.put(name, count[0] + "/" + count[1]));
    return texts;
  }

  private static boolean isError(
      Question question, Critical critical, Answer answer, ReferenceTree pure) {
    if (!critical.errorOn().isEmpty()) {
      return ReferencePoints.marks(question.kind(), answer).stream()
          .anyMatch(critical.errorOn()::contains);
    }
    Tallied node = pure.of(question.id());
    return node.applies() && node.earned().compareTo(node.possible()) < 0;
  }
}
