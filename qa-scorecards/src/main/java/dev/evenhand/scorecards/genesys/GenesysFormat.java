package dev.evenhand.scorecards.genesys;

import dev.evenhand.api.form.ExportedForm;
import dev.evenhand.api.form.FormChoice;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.Choices;
import dev.evenhand.scorecards.forms.FormFiles;
import dev.evenhand.scorecards.forms.FormNode;
import dev.evenhand.scorecards.forms.Ledger;
import dev.evenhand.scorecards.forms.Loss;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluation forms of Genesys Cloud, as its API gives and takes them: groups of questions whose
 * influence is weight times points. Conditions on places in the form become conditions on ids.
 * Evaluations are read as the API answers them.
 *
 * <p>Safe for threads.
 *
 * @see <a href="https://help.mypurecloud.com/?p=144862">Evaluation form weights</a>
 */
public final class GenesysFormat implements FormFormat {
  static final String ID = "genesys";
  static final String SYSTEM = "Genesys Cloud";

  private static final String FORM = "evaluationForm";

  private static final List<FormChoice> CHOICES =
      List.of(
          new FormChoice(
              GenesysNames.FATAL,
              List.of(GenesysNames.NOT_HIGHEST, GenesysNames.LOWEST),
              "Which answers to a fatal question fail: all but the highest, or the lowest only."));

  private static final Loss ENVELOPE = Loss.harmless("stands beside the form and is no part of it");

  /** For the service loader; the format has no state. */
  public GenesysFormat() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public List<FormChoice> choices() {
    return CHOICES;
  }

  @Override
  public Checked<ImportedForm> importForm(String source, byte[] form, Map<String, String> choices) {
    Checked<Choices> chosen = Choices.of(CHOICES, choices);
    Checked<JsonValue> root = JsonValue.read(source, form);
    if (chosen.value().isEmpty() || root.value().isEmpty()) {
      return Checked.failed(chosen.value().isEmpty() ? chosen.problems() : root.problems());
    }
    return importForm(source, root.orThrow(), chosen.orThrow());
  }

  private static Checked<ImportedForm> importForm(String source, JsonValue root, Choices choices) {
    Optional<JsonValue> form = form(root);
    if (form.isEmpty()) {
      return Checked.failed(
          FormFiles.notAForm(
              root,
              SYSTEM,
              "it has no questionGroups",
              "Write what GET /api/v2/quality/forms/evaluations/{formId} answers into the file."));
    }
    Ledger ledger = new Ledger(ID, root, GenesysLosses.UNKNOWN);
    root.members().stream()
        .filter(member -> form.get() != root && !member.name().equals(FORM))
        .forEach(member -> ledger.dropped(member.pointer(), ENVELOPE));
    Scorecard card = new GenesysImport(FormNode.of(form.get(), ledger), choices).card();
    return FormFiles.checked(source, card, ledger);
  }

  /** The form itself, or the one in an evaluation. */
  private static Optional<JsonValue> form(JsonValue root) {
    Optional<JsonValue> form = root.get(FORM).or(() -> Optional.of(root));
    return form.filter(
        value -> value.get(GenesysNames.GROUPS).filter(JsonValue::isList).isPresent());
  }

  @Override
  public ExportedForm exportForm(Scorecard card) {
    return GenesysExport.form(card);
  }

  @Override
  public Checked<List<FormEvaluation>> readEvaluations(
      String source, byte[] evaluations, Scorecard card) {
    return GenesysEvaluations.read(source, evaluations, card);
  }
}
