package dev.evenhand.api.form;

import dev.evenhand.api.scorecard.Scorecard;
import java.util.Objects;

/**
 * A scorecard that was made of another system's form.
 *
 * @param scorecard one without problems
 * @param report what became of the form
 */
public record ImportedForm(Scorecard scorecard, TransferReport report) {
  public ImportedForm {
    Objects.requireNonNull(scorecard, "scorecard");
    Objects.requireNonNull(report, "report");
  }
}
