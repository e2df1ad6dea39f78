package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind.Numeric;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.helpdesk.evaluation.FormView.Choice;
import dev.evenhand.helpdesk.evaluation.FormView.QuestionFields;
import dev.evenhand.helpdesk.evaluation.FormView.Widget;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the fields of one question. */
final class QuestionView {
  private QuestionView() {}

  static QuestionFields of(
      Question question, Draft draft, EnteredFields fields, List<Problem> problems) {
    Answer byCard = draft.answeredByCard().get(question.id());
    return new QuestionFields(
        question.id(),
        CardWords.of(question.ask()),
        words(question.guidance()),
        widget(question),
        question.kind() instanceof Numeric number ? words(number.unit()) : null,
        choices(question, Set.copyOf(fields.answers(question))),
        String.join(" ", fields.answers(question)),
        question.allowNotApplicable(),
        fields.notApplicable(question),
        fields.none(question),
        !draft.hidden().contains(question.id()),
        byCard == null ? null : CardWords.of(question, byCard),
        fields.comment(question),
        wantsComment(question, draft),
        question.causeRequiredOn().isEmpty()
            ? List.of()
            : causes(draft.card(), Set.copyOf(fields.causes(question))),
        problems.stream().map(QuestionView::sentence).toList());
  }

  /** Whether the answer that is entered is one of those that need a comment. */
  static boolean wantsComment(Question question, Draft draft) {
    Answer answer = draft.evaluation().answers().get(question.id());
    return answer != null
        && !Collections.disjoint(question.marksOf(answer), question.commentRequiredOn());
  }

  private static Widget widget(Question question) {
    return question
        .kind()
        .match(
            choosing -> Widget.ONE,
            multiple -> Widget.MANY,
            number -> Widget.NUMBER,
            unscored -> unscored.match(text -> Widget.WORDS, day -> Widget.DAY));
  }

  private static List<Choice> choices(Question question, Set<String> chosen) {
    return question.kind().options().stream()
        .map(
            option ->
                new Choice(
                    option.value(),
                    CardWords.label(option),
                    words(option.means()),
                    chosen.contains(option.value())))
        .toList();
  }

  private static List<Choice> causes(Scorecard card, Set<String> chosen) {
    return card.causes().entrySet().stream()
        .map(
            cause ->
                new Choice(
                    cause.getKey(),
                    CardWords.of(cause.getValue()),
                    null,
                    chosen.contains(cause.getKey())))
        .toList();
  }

  /** What is wrong, in the place where it is: without file, path and code. */
  static String sentence(Problem problem) {
    return switch (problem.code()) {
      case "unanswered" -> "Please answer this question.";
      case "comment-required" -> "This answer needs a comment: say why.";
      case "cause-required" -> "This answer needs a cause: tick at least one.";
      default ->
          Character.toUpperCase(problem.message().charAt(0))
              + problem.message().substring(1)
              + (problem.allowed() == null ? "" : "; allowed: " + problem.allowed())
              + ". "
              + problem.remedy();
    };
  }

  private static @Nullable String words(@Nullable Text text) {
    return text == null ? null : CardWords.of(text);
  }
}
