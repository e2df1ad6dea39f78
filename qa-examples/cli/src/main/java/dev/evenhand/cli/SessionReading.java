package dev.evenhand.cli;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemLog;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.calibration.SessionRatingsBuilder;
import dev.evenhand.engine.calibration.SessionRules;
import dev.evenhand.engine.evaluation.EvaluationLine;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Evaluations that come line by line and are not held. Unless it is told, the first says of which
 * card all are.
 */
final class SessionReading {
  /** Of more cards nobody reads the names. */
  private static final int MOST_CARDS = 20;

  private final String source;
  private final CatalogOptions catalog;
  private final @Nullable String cardName;
  private final SessionRules rules;
  private final ProblemLog problems = new ProblemLog();
  private final TreeSet<ScorecardRef> refs = new TreeSet<>();
  private @Nullable Checked<Scorecard> card;
  private @Nullable SessionRatingsBuilder builder;
  private long rows;

  SessionReading(
      String source, CatalogOptions catalog, @Nullable String cardName, SessionRules rules) {
    this.source = source;
    this.catalog = catalog;
    this.cardName = cardName;
    this.rules = rules;
  }

  /** Takes note of why the input could not be read to its end. */
  void add(Problem unreadable) {
    problems.add(unreadable);
  }

  void add(EvaluationLine line) {
    rows++;
    problems.addAll(line.evaluation().problems());
    line.evaluation().value().ifPresent(evaluation -> add(evaluation, line.number()));
  }

  private void add(Evaluation evaluation, int line) {
    if (refs.size() < MOST_CARDS) {
      refs.add(evaluation.scorecard());
    }
    if (card == null) {
      card = catalog.card(cardName == null ? evaluation.scorecard().toString() : cardName);
      card.value().ifPresent(found -> builder = SessionRatings.builder(found, rules));
    }
    if (builder != null) {
      builder.add(evaluation, Location.of(source, line));
    }
  }

  /** What was read; ends the command if nothing can be used. */
  Session session() {
    if (card == null) {
      List<Problem> all = problems.problems();
      throw new Stop(
          Exit.ofLines(all, false),
          all,
          "%s has no evaluation that can be used.".formatted(source));
    }
    if (cardName == null && refs.size() > 1) {
      problems.add(severalCards());
      throw stop();
    }
    problems.addAll(card.problems());
    if (builder == null) {
      throw stop();
    }
    SessionRatings ratings = builder.build();
    problems.addAll(ratings.problems());
    return new Session(
        ratings, card.orThrow().ref().toString(), rows, rows - ratings.used(), problems.problems());
  }

  private Stop stop() {
    List<Problem> all = problems.problems();
    return new Stop(Exit.ofLines(all, false), all);
  }

  private Problem severalCards() {
    String names = refs.stream().map(ScorecardRef::toString).collect(Collectors.joining(", "));
    return Problem.unreadable(
        "several-scorecards",
        Location.of(source),
        "the evaluations are of several cards: "
            + names
            + (refs.size() < MOST_CARDS ? "" : " and maybe more"),
        "Choose one with --scorecard.");
  }
}
