package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.forms.EvaluationFiles.flag;
import static dev.evenhand.scorecards.forms.EvaluationFiles.text;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.EvaluationDraft;
import dev.evenhand.scorecards.forms.FormAnswers;
import java.util.List;
import java.util.Optional;

/**
 * Reads what was answered in one group. What the system marked not applicable was hidden by a
 * condition and has no answer; what a person marked so is not applicable.
 */
final class GenesysGroupAnswers {
  private static final String MARKED_NA = "markedNA";

  private GenesysGroupAnswers() {}

  static void read(JsonValue group, EvaluationDraft draft) {
    List<JsonValue> questions = group.get("questionScores").map(JsonValue::items).orElse(List.of());
    Optional<String> id = text(group, "questionGroupId");
    boolean hidden = GenesysEvaluations.isHidden(group);
    if (flag(group, MARKED_NA) && !hidden && id.isPresent()) {
      draft.answer(id.get(), Answer.notApplicable());
      questions.forEach(question -> readComment(question, draft));
    } else if (!hidden) {
      questions.forEach(question -> readQuestion(question, draft));
    }
  }

  private static void readQuestion(JsonValue score, EvaluationDraft draft) {
    List<JsonValue> options =
        score.get("multipleSelectQuestionOptionScores").map(JsonValue::items).orElse(List.of());
    if (!options.isEmpty()) {
      options.forEach(option -> readQuestion(option, draft));
      return;
    }
    Optional<String> id = text(score, "questionId");
    if (id.isEmpty() || GenesysEvaluations.isHidden(score)) {
      return;
    }
    Optional<Question> question = draft.question(id.get());
    if (question.isEmpty()) {
      if (!flag(score, MARKED_NA)) {
        draft.unknownQuestion(score);
      }
      return;
    }
    answer(question.get(), score).ifPresent(answer -> draft.answer(id.get(), answer));
    readComment(score, draft);
  }

  private static void readComment(JsonValue score, EvaluationDraft draft) {
    text(score, "questionId").ifPresent(id -> draft.comment(id, text(score, "comments")));
  }

  private static Optional<Answer> answer(Question question, JsonValue score) {
    if (flag(score, MARKED_NA)) {
      return Optional.of(Answer.notApplicable());
    }
    return text(score, "answerId")
        .or(() -> text(score, "freeTextAnswer"))
        .flatMap(text -> FormAnswers.ofText(question, text))
        .or(() -> score.get("npsScore").flatMap(JsonValue::number).map(Answer.Quantity::new));
  }
}
