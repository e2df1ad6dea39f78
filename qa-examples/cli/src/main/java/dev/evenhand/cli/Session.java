package dev.evenhand.cli;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.calibration.SessionRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Evaluations of one card, read for a calibration.
 *
 * @param ratings what can be calibrated
 * @param scorecard the card's reference
 * @param rows all evaluations of the input
 * @param rejected those that could not be used
 */
record Session(
    SessionRatings ratings, String scorecard, long rows, long rejected, List<Problem> problems) {

  static Session read(
      InputStream in,
      String source,
      CatalogOptions catalog,
      @Nullable String cardName,
      SessionRules rules)
      throws IOException {
    EvaluationFile file = EvaluationFile.read(in, source);
    List<Problem> problems = new ArrayList<>(file.problems());
    if (file.evaluations().isEmpty()) {
      throw new Stop(
          Exit.ofLines(problems, false),
          problems,
          "%s has no evaluation that can be used.".formatted(source));
    }
    Checked<Scorecard> checked =
        cardName == null ? named(file, source, catalog) : catalog.card(cardName);
    problems.addAll(checked.problems());
    if (checked.value().isEmpty()) {
      throw new Stop(Exit.ofLines(problems, false), problems);
    }
    Scorecard card = checked.orThrow();
    SessionRatings ratings = SessionRatings.of(card, file.evaluations(), rules);
    ratings.problems().forEach(problem -> problems.add(file.located(problem)));
    return new Session(
        ratings, card.ref().toString(), file.rows(), file.rows() - ratings.used(), problems);
  }

  /** The one card that all evaluations name. */
  private static Checked<Scorecard> named(
      EvaluationFile file, String source, CatalogOptions catalog) throws IOException {
    Set<ScorecardRef> refs =
        file.evaluations().stream()
            .map(Evaluation::scorecard)
            .collect(Collectors.toCollection(TreeSet::new));
    if (refs.size() == 1) {
      return catalog.card(refs.iterator().next().toString());
    }
    return Checked.failed(
        Problem.unreadable(
            "several-scorecards",
            Location.of(source),
            "the evaluations are of several cards: "
                + refs.stream().map(ScorecardRef::toString).collect(Collectors.joining(", ")),
            "Choose one with --scorecard."));
  }
}
