package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.forms.FormAnswers.text;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.EvaluationDraft;
import dev.evenhand.scorecards.forms.FormAnswers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads evaluations as the API answers them, and in a short form with an id and answers only. */
final class GenesysEvaluations {
  private static final String ANSWERS = "answers";
  private static final String SCORES = "questionGroupScores";
  private static final Map<String, String> UNFINISHED =
      Map.of(
          "PENDING", "the evaluation has not begun",
          "INPROGRESS", "the evaluation is not finished");
  private static final List<String> FINISHED = List.of("FINISHED", "INREVIEW");

  private static final String OTHER_FORM =
      "Check that the card was made of that form; each published version has an id of its own.";

  private GenesysEvaluations() {}

  static void read(JsonValue root, EvaluationDraft draft) {
    Optional<JsonValue> answers = root.get(ANSWERS).filter(JsonValue::isObject);
    if (answers.isEmpty()) {
      draft.problem(
          "not-an-evaluation",
          root,
          "this is no evaluation of Genesys Cloud: it has no answers",
          "Write what GET /api/v2/quality/conversations/{id}/evaluations/{id} answers, with"
              + " expand=answers.");
    } else if (root.get(ANSWERS, SCORES).isPresent()) {
      readHead(root, draft);
      root.items(ANSWERS, SCORES).forEach(group -> GenesysGroupAnswers.read(group, draft));
    } else {
      draft.brief(root, ANSWERS);
      answers.get().members().forEach(answer -> readShort(answer, draft));
    }
  }

  private static void readHead(JsonValue root, EvaluationDraft draft) {
    draft.id(text(root, "id"));
    draft.interaction(text(root, "conversation", "id"));
    draft.agent(text(root, "agent", "id"));
    draft.session(text(root, "calibration", "id"));
    draft.reviewer(text(root, "evaluator", "id"), false);
    draft.at(root.get("submittedDate").or(() -> root.get("changedDate")));
    draft.percent(root.number(ANSWERS, "totalScore"));
    root.get("status").ifPresent(status -> checkStatus(status, draft));
    root.get("evaluationForm", "id")
        .ifPresent(id -> draft.checkForm(id.text().orElse(""), id, OTHER_FORM));
  }

  private static void checkStatus(JsonValue status, EvaluationDraft draft) {
    String word = status.text().orElse("");
    String unfinished = UNFINISHED.get(word);
    if (unfinished != null) {
      draft.problem(
          "evaluation-unfinished", status, unfinished, "Finish it in Genesys Cloud first.");
    } else if (word.equals("RETRACTED")) {
      draft.problem(
          "evaluation-retracted", status, "the evaluation was retracted", "Leave it out.");
    } else if (!FINISHED.contains(word)) {
      draft.note(
          "unknown-status",
          status,
          "the status of the evaluation is not known; it is taken as finished",
          "Check that it is.");
    }
  }

  /** An answer by the id of its question, answers by the ids of options, or a group that is NA. */
  private static void readShort(JsonValue answer, EvaluationDraft draft) {
    if (answer.text().filter("GROUP_NA"::equals).isPresent()) {
      draft.answer(answer.name(), Answer.notApplicable());
    } else if (answer.isObject()) {
      answer.members().forEach(option -> readShort(option, draft));
    } else {
      draft.answer(answer.name(), answer, question -> FormAnswers.ofValue(question, answer));
    }
  }
}
