package dev.evenhand.scorecards.genesys;

import dev.evenhand.api.form.FormChoice;
import dev.evenhand.scorecards.forms.FormCode;
import dev.evenhand.scorecards.forms.FormSystem;
import dev.evenhand.scorecards.forms.JsonFormFormat;
import java.util.List;
import java.util.Set;

/**
 * Evaluation forms of Genesys Cloud, as its API gives and takes them: groups of questions whose
 * influence is weight times points. Conditions on places in the form become conditions on ids.
 * Evaluations are read as the API answers them.
 *
 * <p>Safe for threads.
 *
 * @see <a href="https://help.mypurecloud.com/?p=144862">Evaluation form weights</a>
 */
@SuppressWarnings("exports") // what all formats share is for the formats of this module only
public final class GenesysFormat extends JsonFormFormat {
  private static final List<FormChoice> CHOICES =
      List.of(
          new FormChoice(
              GenesysNames.FATAL,
              List.of(GenesysNames.NOT_HIGHEST, GenesysNames.LOWEST),
              "Which answers to a fatal question fail: all but the highest, or the lowest only."));

  private static final FormSystem SYSTEM =
      new FormSystem(
          "genesys",
          GenesysLoss.SYSTEM,
          CHOICES,
          new FormSystem.Envelope(
              "evaluationForm",
              GenesysNames.GROUPS,
              "Write what GET /api/v2/quality/forms/evaluations/{formId} answers into the file."),
          new FormCode(
              Set.of("genesyscloud_quality_forms_evaluation"),
              false,
              Set.of(GenesysNames.GROUPS, "questions", "answerOptions"),
              Set.of("visibilityCondition")),
          (form, choices) -> new GenesysImport(form, choices).card(),
          GenesysExport::form,
          GenesysEvaluations::read);

  /** For the service loader; the format has no state. */
  public GenesysFormat() {
    super(SYSTEM);
  }
}
