package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.forms.FormAnswers.text;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.EvaluationDraft;
import dev.evenhand.scorecards.forms.FormAnswers;
import java.util.List;
import java.util.Optional;

/**
 * Reads an evaluation as Amazon Connect exports it to storage.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/connect/latest/adminguide/evaluationforms-example-output-file.html">Evaluation
 *     form output</a>
 */
final class ConnectExportedEvaluation {
  private static final String METADATA = "metadata";

  private ConnectExportedEvaluation() {}

  static void read(JsonValue root, EvaluationDraft draft) {
    draft.id(text(root, "evaluationId"));
    draft.interaction(text(root, METADATA, "contactId"));
    draft.agent(text(root, METADATA, "agentId"));
    draft.session(text(root, METADATA, "calibrationSessionId"));
    draft.reviewer(text(root, METADATA, "evaluator"), root.isTrue(METADATA, "autoEvaluated"));
    draft.at(root.get(METADATA, "evaluationSubmitTimestamp"));
    draft.percent(root.number(METADATA, "score", "percentage"));
    root.items("questions").forEach(question -> readQuestion(question, draft));
  }

  private static void readQuestion(JsonValue entry, EvaluationDraft draft) {
    Optional<String> id = text(entry, "questionRefId");
    Optional<JsonValue> answer = entry.get("answer");
    if (id.isPresent() && answer.isPresent()) {
      draft.answer(id.get(), entry, question -> answer(question, answer.get()));
      draft.comment(id.get(), text(entry, "notes"));
    }
  }

  private static Optional<Answer> answer(Question question, JsonValue answer) {
    if (answer.isTrue(METADATA, "notApplicable")) {
      return Optional.of(Answer.notApplicable());
    }
    if (answer.get("values").filter(JsonValue::isList).isEmpty()) {
      return answer.get("value").flatMap(value -> FormAnswers.ofValue(question, value));
    }
    List<String> selected =
        answer.items("values").stream()
            .filter(value -> value.isTrue("selected"))
            .flatMap(value -> text(value, "valueRefId").stream())
            .toList();
    return question.kind() instanceof QuestionKind.MultipleChoice
        ? Optional.of(FormAnswers.ofTexts(selected))
        : selected.stream().findFirst().flatMap(text -> FormAnswers.ofText(question, text));
  }
}
