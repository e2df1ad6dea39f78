package dev.evenhand.scorecards.forms;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Why a form can't be a scorecard. */
final class CardProblems {
  private CardProblems() {}

  /** The problems of {@code card} as those of the form that it was made of. */
  static List<Problem> of(String source, Scorecard card) {
    return problems(card).stream().map(problem -> asOfForm(source, problem)).toList();
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
}
