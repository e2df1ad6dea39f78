package dev.evenhand.helpdesk.dispute;

import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.helpdesk.evaluation.Dispute;
import dev.evenhand.helpdesk.evaluation.StoredEvaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an agent entered.
 *
 * @param version of the evaluation that they read
 * @param questions the ids of those that they ticked
 */
record Objection(int version, String reason, List<String> questions) {
  static Objection empty(StoredEvaluation evaluation) {
    return new Objection(evaluation.version(), "", List.of());
  }

  /** The questions that can be objected to: those that have an answer. */
  static List<QuestionScore> answered(StoredEvaluation evaluation) {
    return evaluation.score().questions().stream().filter(one -> one.answer() != null).toList();
  }

  /** What keeps it from being a dispute. */
  List<String> problems(StoredEvaluation evaluation) {
    List<String> problems = new ArrayList<>();
    if (reason.isEmpty()) {
      problems.add("Say why you object.");
    }
    if (reason.length() > Dispute.LONGEST) {
      problems.add(
          "Say it in "
              + Dispute.LONGEST
              + " characters at most; these are "
              + reason.length()
              + ".");
    }
    if (questions.isEmpty()) {
      problems.add("Tick at least one question.");
    }
    if (!answered(evaluation).stream()
        .map(QuestionScore::id)
        .collect(Collectors.toSet())
        .containsAll(questions)) {
      problems.add("Tick questions of this evaluation only.");
    }
    if (version != evaluation.version()) {
      problems.add("The evaluation was corrected since you opened this page: read it again.");
    }
    return problems;
  }
}
