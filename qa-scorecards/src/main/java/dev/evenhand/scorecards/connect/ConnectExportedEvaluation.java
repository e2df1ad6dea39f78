package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.forms.EvaluationFiles.at;
import static dev.evenhand.scorecards.forms.EvaluationFiles.flag;
import static dev.evenhand.scorecards.forms.EvaluationFiles.text;

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
    draft.reviewer(text(root, METADATA, "evaluator"), isAuto(root));
    draft.at(at(root, METADATA, "evaluationSubmitTimestamp"));
    draft.percent(at(root, METADATA, "score", "percentage").flatMap(JsonValue::number));
    root.get("questions").ifPresent(all -> all.items().forEach(q -> readQuestion(q, draft)));
  }

  private static boolean isAuto(JsonValue root) {
    return flag(root, METADATA, "autoEvaluated");
  }

  private static void readQuestion(JsonValue entry, EvaluationDraft draft) {
    Optional<String> id = text(entry, "questionRefId");
    Optional<JsonValue> answer = entry.get("answer");
    if (id.isEmpty() || answer.isEmpty()) {
      return;
    }
    Optional<Question> question = draft.question(id.get());
    if (question.isEmpty()) {
      draft.unknownQuestion(entry);
      return;
    }
    answer(question.get(), answer.get()).ifPresent(found -> draft.answer(id.get(), found));
    draft.comment(id.get(), text(entry, "notes"));
  }

  private static Optional<Answer> answer(Question question, JsonValue answer) {
    if (flag(answer, METADATA, "notApplicable")) {
      return Optional.of(Answer.notApplicable());
    }
    Optional<JsonValue> values = answer.get("values").filter(JsonValue::isList);
    if (values.isEmpty()) {
      return answer.get("value").flatMap(value -> FormAnswers.ofValue(question, value));
    }
    List<String> selected =
        values.get().items().stream()
            .filter(value -> flag(value, "selected"))
            .flatMap(value -> text(value, "valueRefId").stream())
            .toList();
    boolean several = question.kind() instanceof QuestionKind.MultipleChoice;
    return selected.isEmpty() && !several
        ? Optional.empty()
        : several
            ? Optional.of(FormAnswers.ofTexts(selected))
            : FormAnswers.ofText(question, selected.get(0));
  }
}
