package dev.evenhand.api.form;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation of another system, with its answers written as a scorecard wants them.
 *
 * @param location where it stands
 * @param text the evaluation as it came, on one line
 * @param evaluation what it says, or every problem why it can't be used
 * @param notes what is usable and yet worth a look, such as another version of the form
 * @param percent what the other system scored it, or null if it does not say
 */
public record FormEvaluation(
    Location location,
    String text,
    Checked<Evaluation> evaluation,
    List<Problem> notes,
    @Nullable BigDecimal percent) {
  public FormEvaluation {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(evaluation, "evaluation");
    notes = Copies.list(notes, "notes");
  }

  /** Where it stands and what it says in short; nothing that somebody wrote. */
  @Override
  public String toString() {
    return "FormEvaluation[%s, %s]".formatted(location, evaluation);
  }
}
