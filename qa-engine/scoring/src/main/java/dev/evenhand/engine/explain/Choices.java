package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The other answers that a question could have. */
final class Choices {
  private final References references;

  Choices(References references) {
    this.references = references;
  }

  /** One step from the present answer: for a sheet that people read. */
  List<Answer> steps(Question question, @Nullable Answer present) {
    List<Answer> steps =
        new ArrayList<>(
            question
                .kind()
                .match(
                    choosing -> all(question, present),
                    multiple -> SetChoices.steps(multiple, present),
                    number -> all(question, present),
                    unscored -> all(question, present)));
    if (question.allowNotApplicable() && !(present instanceof Answer.NotApplicable)) {
      steps.add(Answer.notApplicable());
    }
    return steps;
  }

  /** All that may matter to a score but "not applicable", in the order of options or numbers. */
  List<Answer> all(Question question, @Nullable Answer present) {
    return question
        .kind()
        .match(
            choosing ->
                choosing.options().stream()
                    .map(Option::value)
                    .<Answer>map(Answer.Word::new)
                    .filter(answer -> !answer.equals(present))
                    .toList(),
            multiple ->
                SetChoices.all(question, multiple, references.values(question.id()), present),
            number -> numbers(question, number, present),
            unscored -> List.of());
  }

  private List<Answer> numbers(
      Question question, QuestionKind.Numeric kind, @Nullable Answer present) {
    Set<Breakpoint> cuts = references.cuts(question.id());
    return kind.scoredByCount()
        ? CountChoices.of(question, kind, cuts, present)
        : NumberChoices.of(question, kind, cuts, present);
  }

  /** Whether {@link #all} leaves out no answer that could matter to whether the card passes. */
  boolean isComplete(Question question) {
    return question
        .kind()
        .match(
            choosing -> true,
            multiple -> SetChoices.isComplete(question, multiple, references.values(question.id())),
            // Where a number is its own score there is no highest below an open end.
            number ->
                (!number.scoredByValue() && CountChoices.isComplete(question, number))
                    || references.cuts(question.id()).stream().allMatch(Breakpoint::after),
            unscored -> true);
  }
}
