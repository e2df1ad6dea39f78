package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.forms.FormAnswers.text;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.EvaluationDraft;
import dev.evenhand.scorecards.forms.FormAnswers;
import java.util.List;
import java.util.Optional;

/** Reads an evaluation as {@code describe-contact-evaluation} answers it. */
final class ConnectApiEvaluation {
  private static final String METADATA = "Metadata";

  private ConnectApiEvaluation() {}

  static void read(JsonValue evaluation, EvaluationDraft draft) {
    draft.id(text(evaluation, "EvaluationId"));
    draft.interaction(text(evaluation, METADATA, "ContactId"));
    draft.agent(text(evaluation, METADATA, "ContactAgentId"));
    draft.session(text(evaluation, METADATA, "CalibrationSessionId"));
    draft.reviewer(
        text(evaluation, METADATA, "EvaluatorArn").map(ConnectApiEvaluation::lastPart),
        evaluation.isTrue(METADATA, "AutoEvaluation", "AutoEvaluationEnabled"));
    draft.at(evaluation.get("LastModifiedTime").or(() -> evaluation.get("CreatedTime")));
    draft.percent(evaluation.number(METADATA, "Score", "Percentage"));
    evaluation.get("Status").ifPresent(status -> checkStatus(status, draft));
    evaluation.get("Answers").ifPresent(all -> all.members().forEach(a -> readAnswer(a, draft)));
    evaluation
        .get("Notes")
        .ifPresent(all -> all.members().forEach(n -> draft.comment(n.name(), text(n, "Value"))));
  }

  /** The id at the end of a resource name. */
  private static String lastPart(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private static void checkStatus(JsonValue status, EvaluationDraft draft) {
    String word = status.text().orElse("");
    if (word.equals("DRAFT")) {
      draft.problem(
          "evaluation-unfinished",
          status,
          "the evaluation is a draft",
          "Submit it in Amazon Connect first.");
    } else if (!List.of("SUBMITTED", "REVIEW_REQUESTED", "UNDER_REVIEW").contains(word)) {
      draft.note(
          "unknown-status",
          status,
          "the status of the evaluation is not known; it is taken as submitted",
          "Check that it is finished.");
    }
  }

  /** An answer under the id of its question: with or without the object around its value. */
  static void readAnswer(JsonValue answer, EvaluationDraft draft) {
    JsonValue value = answer.get("Value").orElse(answer);
    boolean open = value.isObject() && value.members().isEmpty();
    if (!open) {
      draft.answer(answer.name(), answer, question -> answer(question, value));
    }
  }

  private static Optional<Answer> answer(Question question, JsonValue value) {
    if (!value.isObject()) {
      return FormAnswers.ofValue(question, value);
    }
    if (value.isTrue("NotApplicable")) {
      return Optional.of(Answer.notApplicable());
    }
    return value.members().stream()
        .filter(member -> !member.name().equals("NotApplicable"))
        .findFirst()
        .flatMap(member -> data(question, member));
  }

  private static Optional<Answer> data(Question question, JsonValue member) {
    return switch (member.name()) {
      case "StringValue", "DateTimeValue" ->
          member.text().flatMap(text -> FormAnswers.ofText(question, text));
      case "NumericValue" -> member.number().map(Answer.Quantity::new);
      case "StringValues" -> Optional.of(FormAnswers.ofList(member));
      default -> Optional.empty();
    };
  }
}
