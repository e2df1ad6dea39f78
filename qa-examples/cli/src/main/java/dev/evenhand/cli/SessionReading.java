package dev.evenhand.cli;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemLog;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.calibration.SessionRatingsBuilder;
import dev.evenhand.engine.calibration.SessionRules;
import dev.evenhand.engine.evaluation.Answers;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.evaluation.ReadEvaluation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final ScoreNotices notices;
  private final ProblemLog problems = new ProblemLog();
  private final TreeSet<ScorecardRef> refs = new TreeSet<>();
  private @Nullable Checked<Scorecard> card;
  private @Nullable SessionRatingsBuilder builder;
  private @Nullable Answers answers;
  private long rows;

  SessionReading(
      String source,
      CatalogOptions catalog,
      @Nullable String cardName,
      SessionRules rules,
      ScoreNotices notices) {
    this.source = source;
    this.catalog = catalog;
    this.cardName = cardName;
    this.rules = rules;
    this.notices = notices;
  }

  /** Reads evaluations as JSON, or as a table if the card is told. */
  Session read(InputStream in, SheetOptions sheets) throws IOException {
    EvaluationInput input = new EvaluationInput(knownCard(), sheets).withReviewers();
    try {
      problems.addAll(input.read(in, source, this::add));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    problems.addAll(notices.addSheet(input.notices()));
    return session();
  }

  /** Reads evaluations of another system. */
  Session read(InputStream in, FormFormat format) throws IOException {
    Scorecard known = catalog.card(String.valueOf(cardName)).orThrow();
    for (FormEvaluation evaluation : FormInput.read(format, in, source, known)) {
      notices.addSheet(FormInput.warnings(evaluation)).forEach(problems::add);
      add(FormInput.line(evaluation));
    }
    return session();
  }

  /** The card of all evaluations, if it is told and there is one. */
  private @Nullable Scorecard knownCard() {
    if (cardName != null && card == null) {
      use(cardName);
    }
    return card == null ? null : card.value().orElse(null);
  }

  private void use(String name) {
    card = catalog.card(name);
    card.value()
        .ifPresent(
            found -> {
              builder = SessionRatings.builder(found, rules);
              answers = Answers.of(found);
            });
  }

  private void add(EvaluationLine line) {
    if (line.isCopy() && !notices.isStrict()) {
      notices.add(line, line.evaluation().problems());
      return;
    }
    rows++;
    problems.addAll(notices.refused(line.evaluation().problems(), List.of()));
    line.evaluation().value().ifPresent(evaluation -> add(evaluation, line));
  }

  private void add(Evaluation evaluation, EvaluationLine line) {
    if (refs.size() < MOST_CARDS) {
      refs.add(evaluation.scorecard());
    }
    if (card == null) {
      use(cardName == null ? evaluation.scorecard().toString() : cardName);
    }
    if (builder != null && answers != null) {
      add(line, answers.read(evaluation), builder);
    }
  }

  private void add(
      EvaluationLine line, Checked<ReadEvaluation> read, SessionRatingsBuilder ratings) {
    Location location = Location.of(source, line.number());
    List<Problem> found =
        Stream.of(line.notices(), read.value().map(ReadEvaluation::notices).orElse(List.of()))
            .flatMap(List::stream)
            .toList();
    List<Problem> refused = notices.refused(read.problems(), found);
    refused.forEach(problem -> problems.add(problem.at(location, problem.path())));
    if (refused.isEmpty()) {
      notices.add(line, found);
      ratings.add(read.orThrow().evaluation(), location);
    }
  }

  /** What was read; ends the command if nothing can be used. */
  private Session session() {
    if (refs.isEmpty() || card == null) {
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
        ratings,
        card.orThrow().ref().toString(),
        rows,
        rows - ratings.used(),
        problems.problems(),
        notices.list());
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
