package dev.evenhand.scorecards.connect;

import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.EvaluationDraft;
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
      root.get("EvaluationForm").ifPresent(form -> check(form, "EvaluationForm", draft));
      ConnectApiEvaluation.read(evaluation, draft);
    } else if (root.get(QUESTIONS).filter(JsonValue::isList).isPresent()) {
      root.get("metadata").ifPresent(metadata -> check(metadata, "evaluationDefinition", draft));
      ConnectExportedEvaluation.read(root, draft);
    } else if (brief.isPresent()) {
      draft.brief(root, SHORT);
      brief.get().members().forEach(answer -> ConnectApiEvaluation.readAnswer(answer, draft));
    } else {
      draft.problem(
          "not-an-evaluation",
          root,
          "this is no evaluation of Amazon Connect: it has neither Answers nor questions",
          "Write what aws connect describe-contact-evaluation answers, or an exported evaluation.");
    }
  }

  /** Whether the form of the evaluation, which {@code where} tells, is that of the card. */
  private static void check(JsonValue where, String prefix, EvaluationDraft draft) {
    Optional<String> form = where.text(prefix + "Id");
    if (form.isPresent()
        && !draft.checkForm(form.get(), where, "Check that the card was made of that form.")) {
      return;
    }
    Optional<String> number =
        where
            .number(prefix + "Version")
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
