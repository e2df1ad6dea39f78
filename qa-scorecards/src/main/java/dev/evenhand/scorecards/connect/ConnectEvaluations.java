package dev.evenhand.scorecards.connect;

import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.EvaluationDraft;
import dev.evenhand.scorecards.forms.EvaluationFiles;
import java.util.List;
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

  static Checked<List<FormEvaluation>> read(String source, byte[] bytes, Scorecard card) {
    return EvaluationFiles.read(source, bytes, card, (root, draft) -> read(root, card, draft));
  }

  private static void read(JsonValue root, Scorecard card, EvaluationDraft draft) {
    JsonValue evaluation = root.get(EVALUATION).orElse(root);
    ConnectVersions versions = new ConnectVersions(card, draft);
    Optional<JsonValue> brief = root.get(SHORT).filter(JsonValue::isObject);
    if (evaluation.get(ANSWERS).filter(JsonValue::isObject).isPresent()) {
      root.get("EvaluationForm").ifPresent(versions::checkApi);
      ConnectApiEvaluation.read(evaluation, draft);
    } else if (root.get(QUESTIONS).filter(JsonValue::isList).isPresent()) {
      root.get("metadata").ifPresent(versions::checkExport);
      ConnectExportedEvaluation.read(root, draft);
    } else if (brief.isPresent()) {
      draft.id(EvaluationFiles.text(root, "id"));
      readShort(brief.get(), draft);
    } else {
      draft.problem(
          "not-an-evaluation",
          root,
          "this is no evaluation of Amazon Connect: it has neither Answers nor questions",
          "Write what aws connect describe-contact-evaluation answers, or an exported evaluation.");
    }
  }

  private static void readShort(JsonValue answers, EvaluationDraft draft) {
    answers.members().forEach(answer -> ConnectApiEvaluation.readAnswer(answer, draft));
  }
}
