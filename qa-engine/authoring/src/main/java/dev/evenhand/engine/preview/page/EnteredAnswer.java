package dev.evenhand.engine.preview.page;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind.MultipleChoice;
import dev.evenhand.engine.evaluation.Answers;
import dev.evenhand.engine.evaluation.ReadAnswer;
import java.util.List;
import java.util.Optional;

/** What fields answer to a question. */
final class EnteredAnswer {
  private EnteredAnswer() {}

  /** The answer, if there is any, or why it is none. */
  static Checked<Optional<Answer>> of(Question question, FormFields fields, Answers reader) {
    List<String> given = fields.answers(question.id());
    boolean none = fields.none(question.id()) && question.kind() instanceof MultipleChoice;
    boolean notApplicable = fields.notApplicable(question.id());
    if (given.isEmpty() && none != notApplicable) {
      return Checked.of(Optional.of(none ? Answer.of(List.of()) : Answer.notApplicable()));
    }
    if (none || notApplicable) {
      return Checked.failed(contradiction(question));
    }
    return given.isEmpty()
        ? Checked.of(Optional.empty())
        : reader.parse(question.id(), given).map(ReadAnswer::answer);
  }

  private static Problem contradiction(Question question) {
    return Problem.error(
        FieldProblems.TWO_ANSWERS,
        Location.of("answer"),
        question.id(),
        "two answers exclude each other",
        "Keep one of the two.");
  }
}
