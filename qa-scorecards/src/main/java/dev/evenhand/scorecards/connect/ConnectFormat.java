package dev.evenhand.scorecards.connect;

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
public final class ConnectFormat implements FormFormat {
  static final String ID = "connect";
  static final String SYSTEM = "Amazon Connect";

  private static final String FORM = "EvaluationForm";

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

  private static final Loss ENVELOPE = Loss.harmless("stands beside the form and is no part of it");

  /** For the service loader; the format has no state. */
  public ConnectFormat() {}

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
              "it has no Items",
              "Write what aws connect describe-evaluation-form answers into the file."));
    }
    Ledger ledger = new Ledger(ID, root, ConnectLosses.UNKNOWN);
    root.members().stream()
        .filter(member -> form.get() != root && !member.name().equals(FORM))
        .forEach(member -> ledger.dropped(member.pointer(), ENVELOPE));
    Scorecard card = new ConnectImport(FormNode.of(form.get(), ledger), choices).card();
    return FormFiles.checked(source, card, ledger);
  }

  /** The form itself, or the one in an answer of the API. */
  private static Optional<JsonValue> form(JsonValue root) {
    Optional<JsonValue> form = root.get(FORM).or(() -> Optional.of(root));
    return form.filter(value -> value.get("Items").filter(JsonValue::isList).isPresent());
  }

  @Override
  public ExportedForm exportForm(Scorecard card) {
    return ConnectExport.form(card);
  }

  @Override
  public Checked<List<FormEvaluation>> readEvaluations(
      String source, byte[] evaluations, Scorecard card) {
    return ConnectEvaluations.read(source, evaluations, card);
  }
}
