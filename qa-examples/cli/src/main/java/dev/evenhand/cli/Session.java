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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Evaluations of one card, read for a calibration.
 *
 * @param ratings empty if nothing could be calibrated; the problems say why
 * @param scorecard the card's reference, or null
 * @param rows all evaluations of the input
 * @param rejected those that could not be used
 */
record Session(
    Optional<SessionRatings> ratings,
    @Nullable String scorecard,
    long rows,
    long rejected,
    List<Problem> problems) {

  static Session read(
      InputStream in,
      String source,
      CatalogOptions catalog,
      @Nullable String cardName,
      SessionRules rules)
      throws IOException {
    EvaluationFile file = EvaluationFile.read(in, source);
    if (file.evaluations().isEmpty()) {
      return failed(file, file.problems());
    }
    Checked<Scorecard> card =
        cardName == null ? named(file, source, catalog) : catalog.card(cardName);
    if (card.value().isEmpty()) {
      List<Problem> problems = new ArrayList<>(file.problems());
      problems.addAll(card.problems());
      return failed(file, problems);
    }
    return calibrated(file, card.value().get(), rules);
  }

  private static Session calibrated(EvaluationFile file, Scorecard card, SessionRules rules) {
    SessionRatings ratings = SessionRatings.of(card, file.evaluations(), rules);
    List<Problem> problems = new ArrayList<>(file.problems());
    ratings.problems().forEach(problem -> problems.add(file.located(problem)));
    return new Session(
        Optional.of(ratings),
        card.ref().toString(),
        file.rows(),
        file.rows() - ratings.used(),
        problems);
  }

  private static Session failed(EvaluationFile file, List<Problem> problems) {
    return new Session(Optional.empty(), null, file.rows(), file.rows(), problems);
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
