package dev.evenhand.api.form;

import java.util.Objects;

/**
 * A form of another system that was made of a scorecard.
 *
 * @param text the form, ended by a line end
 * @param report what became of the scorecard; paths are those of its JSON
 */
public record ExportedForm(String text, TransferReport report) {
  public ExportedForm {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(report, "report");
  }
}
