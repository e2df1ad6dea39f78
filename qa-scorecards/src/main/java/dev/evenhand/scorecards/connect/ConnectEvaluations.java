package dev.evenhand.scorecards.connect;

import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.EvaluationDraft;
import dev.evenhand.scorecards.forms.EvaluationFiles;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads evaluations in three shapes: as the API gives them, as they are exported to storage, and in
 * a short form with nothing but an id and answers.
 */
final class ConnectEvaluations {
  private static final String EVALUATION = "Evaluation";
  private static final String ANSWERS = "Answers";
  private static final String QUESTIONS = "questions";
  private static final String SHORT = "answers";

  private ConnectEvaluations() {}

  static void read(JsonValue root, EvaluationDraft draft) {
    JsonValue evaluation = root.get(EVALUATION).orElse(root);
    Optional<JsonValue> brief = root.get(SHORT).filter(JsonValue::isObject);
    if (evaluation.get(ANSWERS).filter(JsonValue::isObject).isPresent()) {
      root.get("EvaluationForm").ifPresent(form -> checkApiForm(form, draft));
      ConnectApiEvaluation.read(evaluation, draft);
    } else if (root.get(QUESTIONS).filter(JsonValue::isList).isPresent()) {
      root.get("metadata").ifPresent(metadata -> checkExportedForm(metadata, draft));
      ConnectExportedEvaluation.read(root, draft);
    } else if (brief.isPresent()) {
      draft.id(EvaluationFiles.text(root, "id"));
      brief.get().members().forEach(answer -> ConnectApiEvaluation.readAnswer(answer, draft));
    } else {
      draft.problem(
          "not-an-evaluation",
          root,
          "this is no evaluation of Amazon Connect: it has neither Answers nor questions",
          "Write what aws connect describe-contact-evaluation answers, or an exported evaluation.");
    }
  }

  /** The form that the API gives beside an evaluation. */
  private static void checkApiForm(JsonValue form, EvaluationDraft draft) {
    check(draft, form, form.get("EvaluationFormId"), form.get("EvaluationFormVersion"));
  }

  /** The metadata of an exported evaluation. */
  private static void checkExportedForm(JsonValue metadata, EvaluationDraft draft) {
    check(
        draft,
        metadata,
        metadata.get("evaluationDefinitionId"),
        metadata.get("evaluationDefinitionVersion"));
  }

  private static void check(
      EvaluationDraft draft, JsonValue where, Optional<JsonValue> id, Optional<JsonValue> version) {
    Optional<String> form = id.flatMap(JsonValue::text);
    if (form.isPresent()
        && !draft.checkForm(form.get(), where, "Check that the card was made of that form.")) {
      return;
    }
    Optional<String> number =
        version
            .flatMap(JsonValue::number)
            .map(BigDecimal::stripTrailingZeros)
            .map(BigDecimal::toPlainString);
    if (number.isPresent() && !draft.card().version().startsWith(number.get() + ".")) {
      draft.note(
          "other-version",
          where,
          "the evaluation was made with version %s of the form, the card is of %s"
              .formatted(number.get(), draft.card().version()),
          "Import that version of the form as well, and score by it.");
    }
  }
}
