package dev.evenhand.scorecards.connect;

import dev.evenhand.api.form.FormChoice;
import dev.evenhand.scorecards.forms.FormCode;
import dev.evenhand.scorecards.forms.FormSystem;
import dev.evenhand.scorecards.forms.JsonFormFormat;
import java.util.List;
import java.util.Set;

/**
 * Evaluation forms of Amazon Connect, as its API and its command line give and take them: the
 * answer to {@code describe-evaluation-form}, the request of {@code create-evaluation-form}, of the
 * older model (weights) and the newer (points, bonus, thresholds). Evaluations are read as {@code
 * describe-contact-evaluation} answers them and as they are exported to storage.
 *
 * <p>Safe for threads.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/connect/latest/APIReference/API_EvaluationForm.html">API
 *     reference, EvaluationForm</a>
 */
@SuppressWarnings("exports") // what all formats share is for the formats of this module only
public final class ConnectFormat extends JsonFormFormat {
  private static final List<FormChoice> CHOICES =
      List.of(
          new FormChoice(
              ConnectContext.PERCENTAGE,
              List.of("best", ConnectContext.OVER_TEN),
              "What is 100 % of a question: the score of its best answer, or 10."),
          new FormChoice(
              ConnectContext.OVER_100,
              List.of("keep", ConnectContext.CAP),
              "Whether bonus points lift a score above 100 %."));

  private static final FormSystem SYSTEM =
      new FormSystem(
          "connect",
          ConnectLoss.SYSTEM,
          CHOICES,
          new FormSystem.Envelope(
              "EvaluationForm",
              "Items",
              "Write what aws connect describe-evaluation-form answers into the file."),
          new FormCode(
              Set.of("AWS::Connect::EvaluationForm", "awscc_connect_evaluation_form"),
              true,
              Set.of("Items", "Options"),
              Set.of()),
          (form, choices) -> new ConnectImport(form, choices).card(),
          ConnectExport::form,
          ConnectEvaluations::read);

  /** For the service loader; the format has no state. */
  public ConnectFormat() {
    super(SYSTEM);
  }
}
