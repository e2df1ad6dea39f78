package dev.evenhand.scorecards.forms;

import static dev.evenhand.scorecards.forms.FormLoss.BESIDE_THE_FORM;
import static dev.evenhand.scorecards.forms.FormLoss.UNKNOWN_FIELD;

import dev.evenhand.api.form.ExportedForm;
import dev.evenhand.api.form.FormChoice;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.form.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A format whose forms and evaluations are JSON: reads files, keeps the ledger of what becomes of
 * each value and checks the card. What differs between systems is told by a {@link FormSystem}.
 */
public abstract class JsonFormFormat implements FormFormat {

  private final FormSystem system;

  /** A format of the forms of {@code system}. */
  protected JsonFormFormat(FormSystem system) {
    this.system = system;
  }

  @Override
  public final String id() {
    return system.id();
  }

  @Override
  public final String system() {
    return system.name();
  }

  @Override
  public final List<FormChoice> choices() {
    return system.choices();
  }

  @Override
  public final Checked<ImportedForm> importForm(
      String source, byte[] form, Map<String, String> choices) {
    Checked<FormChoices> chosen = FormChoices.of(system.choices(), choices);
    Checked<JsonValue> root = JsonValue.read(source, form);
    if (chosen.value().isEmpty() || root.value().isEmpty()) {
      return Checked.failed(chosen.value().isEmpty() ? chosen.problems() : root.problems());
    }
    return importForm(source, root.orThrow(), chosen.orThrow());
  }

  private Checked<ImportedForm> importForm(String source, JsonValue root, FormChoices choices) {
    Optional<JsonValue> form = system.envelope().form(root);
    if (form.isEmpty()) {
      return Checked.failed(notAForm(root));
    }
    Ledger ledger = new Ledger(system.id(), root, UNKNOWN_FIELD);
    root.members().stream()
        .filter(member -> form.get() != root && !member.name().equals(system.envelope().member()))
        .forEach(member -> ledger.dropped(member.pointer(), BESIDE_THE_FORM));
    Scorecard card = system.importer().apply(FormNode.of(form.get(), ledger), choices);
    List<Problem> problems = CardProblems.of(source, card);
    return problems.isEmpty()
        ? Checked.of(new ImportedForm(card, ledger.report()))
        : Checked.failed(problems);
  }

  private Problem notAForm(JsonValue root) {
    return Problem.unreadable(
        "not-a-form",
        root.location(),
        "this is JSON, but no evaluation form of %s: it has no %s"
            .formatted(system.name(), system.envelope().list()),
        system.envelope().remedy());
  }

  @Override
  public final ExportedForm exportForm(Scorecard card) {
    CardNode root =
        CardNode.of(
            card,
            system.id(),
            new Loss.Words(
                "has no place in a form of " + system.name(), "Keep it in the scorecard.", true));
    FormObject form = system.exporter().apply(card, root);
    return new ExportedForm(JsonValue.write(form.members()), root.ledger().report());
  }

  @Override
  public final Checked<List<FormEvaluation>> readEvaluations(
      String source, byte[] evaluations, Scorecard card) {
    return EvaluationFiles.read(source, evaluations, card, system.evaluations());
  }
}
