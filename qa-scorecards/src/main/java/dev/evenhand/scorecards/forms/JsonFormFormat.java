package dev.evenhand.scorecards.forms;

import static dev.evenhand.scorecards.forms.FormLoss.BESIDE_THE_FORM;
import static dev.evenhand.scorecards.forms.FormLoss.UNKNOWN_FIELD;

import dev.evenhand.api.form.ExportedForm;
import dev.evenhand.api.form.FormChoice;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.engine.validation.ScorecardValidator;
import dev.evenhand.scorecards.forms.EvaluationDocuments.Document;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A format whose forms and evaluations are JSON: reads files, keeps the ledger of what becomes of
 * each value and checks the card. What differs between systems is told by a {@link FormSystem}.
 */
public abstract class JsonFormFormat implements FormFormat {

  /** Which of several forms of a file is wanted, by its name there. */
  private static final String FORM = "form";

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
    Map<String, String> open = new HashMap<>(choices);
    Optional<String> wanted = Optional.ofNullable(open.remove(FORM));
    return FormChoices.of(system.choices(), open)
        .flatMap(
            chosen ->
                JsonValue.read(source, form)
                    .flatMap(root -> importForm(source, root, wanted, chosen)));
  }

  private Checked<ImportedForm> importForm(
      String source, JsonValue root, Optional<String> wanted, FormChoices choices) {
    Optional<JsonValue> plain = system.envelope().form(root);
    return plain.isPresent()
        ? card(source, root, plain.get(), choices)
        : coded(root, wanted).flatMap(form -> card(source, form, form, choices));
  }

  /** The one form in a description of infrastructure, or the one that is wanted of several. */
  private Checked<JsonValue> coded(JsonValue root, Optional<String> wanted) {
    Map<String, JsonValue> forms = system.code().forms(root);
    if (forms.isEmpty()) {
      return system
          .envelope()
          .form(system.code().asWritten(root))
          .map(Checked::of)
          .orElseGet(() -> Checked.failed(notAForm(root)));
    }
    Optional<JsonValue> chosen =
        forms.size() == 1 && wanted.isEmpty()
            ? forms.values().stream().findFirst()
            : wanted.map(forms::get);
    return chosen
        .map(Checked::of)
        .orElseGet(
            () ->
                Checked.failed(
                    Problem.unreadable(
                            "several-forms",
                            root.location(),
                            "the file holds %s forms"
                                .formatted(forms.size() == 1 ? "other" : "several"),
                            "Name one (qa's option --choice form=NAME).")
                        .with(
                            wanted.orElse(null),
                            String.join(", ", forms.keySet().stream().limit(20).toList()))));
  }

  private Checked<ImportedForm> card(
      String source, JsonValue root, JsonValue form, FormChoices choices) {
    Ledger ledger = new Ledger(system.id(), root, UNKNOWN_FIELD);
    root.members().stream()
        .filter(member -> form != root && !member.name().equals(system.envelope().member()))
        .forEach(member -> ledger.dropped(member.pointer(), BESIDE_THE_FORM));
    Scorecard card = system.importer().apply(FormNode.of(form, ledger), choices);
    List<Problem> problems = problems(card);
    return problems.isEmpty()
        ? Checked.of(new ImportedForm(card, ledger.report()))
        : Checked.failed(problems.stream().map(problem -> ofForm(source, problem)).toList());
  }

  /** Those of the card, and those that only a file of it has, such as too many options. */
  private static List<Problem> problems(Scorecard card) {
    List<Problem> problems = ScorecardValidator.validate(card);
    return problems.isEmpty()
        ? JsonScorecards.read(
                card.ref().toString(), JsonScorecards.write(card).getBytes(StandardCharsets.UTF_8))
            .problems()
        : problems;
  }

  private static Problem ofForm(String source, Problem problem) {
    return Problem.error(
            problem.code(),
            Location.of(source),
            problem.path(),
            "the form can't be a scorecard as it is: " + problem.message(),
            problem.remedy())
        .with(problem.found(), problem.allowed());
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
    Map<String, Question> questions =
        card.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
    return EvaluationDocuments.read(source, evaluations)
        .map(all -> all.stream().map(one -> evaluation(one, card, questions)).toList())
        .map(RepeatedEvaluations::told);
  }

  private FormEvaluation evaluation(
      Document document, Scorecard card, Map<String, Question> questions) {
    EvaluationDraft draft = new EvaluationDraft(document, card, questions);
    document.value().value().ifPresent(value -> system.evaluations().accept(value, draft));
    return draft.finish();
  }
}
