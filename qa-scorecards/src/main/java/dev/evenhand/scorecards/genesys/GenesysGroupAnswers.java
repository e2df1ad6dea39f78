package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.forms.FormAnswers.text;

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

  /** Whether "not applicable" was set because a condition hid it. */
  private static final String HIDDEN = "systemMarkedNA";

  private GenesysGroupAnswers() {}

  static void read(JsonValue group, EvaluationDraft draft) {
    List<JsonValue> questions = group.items("questionScores");
    Optional<String> id = text(group, "questionGroupId");
    boolean hidden = group.isTrue(HIDDEN);
    if (group.isTrue(MARKED_NA) && !hidden && id.isPresent()) {
      draft.answer(id.get(), Answer.notApplicable());
      questions.forEach(question -> readComment(question, draft));
    } else if (!hidden) {
      questions.forEach(question -> readQuestion(question, draft));
    }
  }

  private static void readQuestion(JsonValue score, EvaluationDraft draft) {
    List<JsonValue> options = score.items("multipleSelectQuestionOptionScores");
    Optional<String> id = text(score, "questionId");
    if (!options.isEmpty()) {
      options.forEach(option -> readQuestion(option, draft));
    } else if (id.isPresent() && !score.isTrue(HIDDEN) && isAsked(id.get(), score, draft)) {
      draft.answer(id.get(), score, question -> answer(question, score));
      readComment(score, draft);
    }
  }

  /** What is marked not applicable may be unknown, as nothing is lost with it. */
  private static boolean isAsked(String id, JsonValue score, EvaluationDraft draft) {
    return draft.asks(id) || !score.isTrue(MARKED_NA);
  }

  private static void readComment(JsonValue score, EvaluationDraft draft) {
    text(score, "questionId").ifPresent(id -> draft.comment(id, text(score, "comments")));
  }

  private static Optional<Answer> answer(Question question, JsonValue score) {
    return score.isTrue(MARKED_NA)
        ? Optional.of(Answer.notApplicable())
        : text(score, "answerId")
            .or(() -> text(score, "freeTextAnswer"))
            .flatMap(text -> FormAnswers.ofText(question, text))
            .or(() -> score.number("npsScore").map(Answer.Quantity::new));
  }
}
