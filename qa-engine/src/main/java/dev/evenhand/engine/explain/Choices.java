package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.ScoredBy;
import java.util.ArrayList;
import java.util.List;
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
        question.kind() instanceof QuestionKind.MultipleChoice multiple
            ? new ArrayList<>(SetChoices.steps(multiple, present))
            : new ArrayList<>(all(question, present));
    if (question.allowNotApplicable() && !(present instanceof Answer.NotApplicable)) {
      steps.add(Answer.notApplicable());
    }
    return steps;
  }

  /** All that may matter to a score but "not applicable", in the order of options or numbers. */
  List<Answer> all(Question question, @Nullable Answer present) {
    QuestionKind kind = question.kind();
    if (kind instanceof Choosing choosing) {
      return choosing.options().stream()
          .map(Option::value)
          .<Answer>map(Answer.Word::new)
          .filter(answer -> !answer.equals(present))
          .toList();
    }
    if (kind instanceof QuestionKind.MultipleChoice multiple) {
      return SetChoices.all(question, multiple, references.values(question.id()), present);
    }
    return kind instanceof QuestionKind.Numeric numeric
        ? NumberChoices.of(question, numeric, references.cuts(question.id()), present)
        : List.of();
  }

  /** Whether {@link #all} leaves out no answer that could matter to whether the card passes. */
  boolean isComplete(Question question) {
    if (question.kind() instanceof QuestionKind.MultipleChoice multiple) {
      return SetChoices.isComplete(question, multiple, references.values(question.id()));
    }
    // Where a number is its own score there is no highest below an open end.
    return !(question.kind() instanceof QuestionKind.Numeric numeric)
        || numeric.scoredBy() == ScoredBy.RANGES
        || references.cuts(question.id()).stream().allMatch(Cut::after);
  }
}
