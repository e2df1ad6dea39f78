package dev.evenhand.engine.preview.page;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form with what was entered into it: what the templates ask, question by question.
 *
 * @param wrong by question, what is told beside it
 */
public record FilledForm(
    FormView form, Draft draft, Map<String, Question> questions, Map<String, List<Said>> wrong) {
  /**
   * Of a draft.
   *
   * @param checked whether what is missing is told too, and not only what is no answer
   */
  public static FilledForm of(FormView form, Draft draft, boolean checked) {
    Map<String, Question> byId = new LinkedHashMap<>();
    draft.scoring().card().questions().forEach(question -> byId.put(question.id(), question));
    Map<String, List<Said>> wrong = new LinkedHashMap<>();
    (checked ? draft.problems() : draft.unreadable())
        .forEach((id, problems) -> wrong.put(id, sentences(problems, form.words())));
    return new FilledForm(form, draft, byId, wrong);
  }

  private static List<Said> sentences(List<Problem> problems, FormWords words) {
    return problems.stream().map(problem -> FieldProblems.sentence(problem, words)).toList();
  }

  /** The words of the form itself. */
  public String say(String key) {
    return form.words().say(key);
  }

  /** Whether a box is ticked. */
  public boolean isChosen(FormQuestion question, FormChoice choice) {
    boolean notApplicable = choice.value().equals(Answer.NOT_APPLICABLE);
    return draft.fields().answers(question.id()).contains(choice.value())
        || (notApplicable && draft.fields().notApplicable(question.id()));
  }

  /** What was written as the answer. */
  public String written(FormQuestion question) {
    return String.join(" ", draft.fields().answers(question.id()));
  }

  /** Whether "none of these" is ticked. */
  public boolean isNone(FormQuestion question) {
    return draft.fields().none(question.id());
  }

  /** Whether a cause is ticked. */
  public boolean isCause(FormQuestion question, FormChoice cause) {
    return draft.fields().causes(question.id()).contains(cause.value());
  }

  /** The comment that was written. */
  public String comment(FormQuestion question) {
    return draft.fields().comment(question.id());
  }

  /** What was entered about the interaction. */
  public String fact(String name) {
    return draft.fields().fact(name);
  }

  /** What was entered under a name of the form itself. */
  public String entered(String name) {
    return draft.fields().one(name, "");
  }

  /** Whether a question is asked. */
  public boolean isShown(FormQuestion question) {
    return draft.isAsked(question.id());
  }

  /** Whether a section has a question that is asked, or none at all. */
  public boolean isShown(FormSection section) {
    return section.questions().isEmpty() || section.questions().stream().anyMatch(this::isShown);
  }

  /** Whether the answer wants a comment. */
  public boolean wantsComment(FormQuestion question) {
    Question known = questions.get(question.id());
    return known != null && draft.wantsComment(known);
  }

  /** The ids of the questions whose answers want a comment. */
  public List<String> wantComment() {
    return questions.values().stream().filter(draft::wantsComment).map(Question::id).toList();
  }

  /** What the card answers itself; empty if the reviewer does. */
  public String byCard(FormQuestion question) {
    Answer answer = draft.answeredByCard().get(question.id());
    return answer == null ? "" : answer(question.id(), answer);
  }

  /** What is wrong with the answer to a question; empty under an empty id if nothing else is. */
  public List<Said> wrong(String question) {
    return wrong.getOrDefault(question, List.of());
  }

  /** An answer as reviewers know it: the labels of options, not their values. */
  public String answer(String question, Answer answer) {
    Question known = questions.get(question);
    if (known == null || answer instanceof Answer.NotApplicable) {
      return answer instanceof Answer.NotApplicable ? say("notApplicable") : answer.text();
    }
    String labels =
        known.kind().options().stream()
            .filter(option -> known.marksOf(answer).contains(option.value()))
            .map(option -> Labels.of(option, form.words()).words())
            .collect(Collectors.joining(", "));
    boolean nothing = answer instanceof Answer.Words words && words.values().isEmpty();
    return labels.isEmpty() ? (nothing ? say("none") : answer.text()) : labels;
  }
}
