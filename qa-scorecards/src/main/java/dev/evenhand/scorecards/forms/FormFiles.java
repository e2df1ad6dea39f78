package dev.evenhand.scorecards.forms;

import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the reading of every system's forms ends with. */
public final class FormFiles {
  private FormFiles() {}

  /** The card with its report, or why the form can't be a card. */
  public static Checked<ImportedForm> checked(String source, Scorecard card, Ledger ledger) {
    List<Problem> problems = problems(card);
    return problems.isEmpty()
        ? Checked.of(new ImportedForm(card, ledger.report()))
        : Checked.failed(problems.stream().map(problem -> asOfForm(source, problem)).toList());
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

  private static Problem asOfForm(String source, Problem problem) {
    return new Problem(
        problem.code(),
        Problem.Severity.ERROR,
        Location.of(source),
        problem.path(),
        "the form can't be a scorecard as it is: " + problem.message(),
        problem.found(),
        problem.allowed(),
        problem.remedy());
  }

  /** The problem of a file that is JSON and no form. */
  public static Problem notAForm(JsonValue root, String system, String lacks, String remedy) {
    return Problem.unreadable(
        "not-a-form",
        root.location(),
        "this is JSON, but no evaluation form of %s: %s".formatted(system, lacks),
        remedy);
  }
}
