package dev.evenhand.cli;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.output.JsonScores;
import dev.evenhand.engine.scoring.AccuracyAccumulator;
import dev.evenhand.engine.scoring.Aggregate;
import dev.evenhand.engine.scoring.AggregateAccumulator;
import dev.evenhand.engine.text.ExplanationText;
import dev.evenhand.engine.text.ScoreText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scores line by line; text and NDJSON are written as they come, JSON at the end. */
final class ScoreRun {
  private final Console console;
  private final String source;
  private final CardFinder cards;
  private final ScoreCommand.ScoreFormat format;
  private final boolean explain;
  private final @Nullable Aggregation how;
  private final AggregateAccumulator mean = AggregateAccumulator.create(Aggregation.MEAN);
  private final AggregateAccumulator pooled = AggregateAccumulator.create(Aggregation.POOLED);
  private final AccuracyAccumulator accuracy = AccuracyAccumulator.create();
  private final Set<Aggregation> declared = EnumSet.noneOf(Aggregation.class);
  private boolean anyRead;
  private final List<Score> kept = new ArrayList<>();
  private final List<Explanation> explained = new ArrayList<>();
  private final List<EvaluationLine> rejectedLines = new ArrayList<>();
  private final List<JsonScores.Rejected> rejected = new ArrayList<>();

  ScoreRun(
      Console console,
      String source,
      CardFinder cards,
      ScoreCommand.ScoreFormat format,
      boolean explain,
      @Nullable Aggregation how) {
    this.console = console;
    this.source = source;
    this.cards = cards;
    this.format = format;
    this.explain = explain;
    this.how = how;
  }

  void accept(EvaluationLine line) {
    Checked<Score> score =
        line.evaluation()
            .value()
            .map(cards::score)
            .orElseGet(() -> Checked.failed(line.evaluation().problems()));
    anyRead |= line.evaluation().value().isPresent();
    score.value().ifPresent(this::print);
    if (!score.problems().isEmpty()) {
      rejectedLines.add(line);
      rejected.add(new JsonScores.Rejected(line.number(), located(line, score.problems())));
    }
  }

  /** The problem of an evaluation stands in its line; the line's own say their columns. */
  private List<Problem> located(EvaluationLine line, List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                problem.location().line() > 0
                    ? problem
                    : problem.at(Location.of(source, line.number()), problem.path()))
        .toList();
  }

  private void print(Score score) {
    mean.add(score);
    pooled.add(score);
    accuracy.add(score);
    declared.add(score.scoring().aggregate());
    if (explain) {
      print(cards.explain(score));
      return;
    }
    Evaluation evaluation = score.evaluation();
    switch (format) {
      case JSON -> kept.add(score);
      case NDJSON -> console.data(JsonScores.line(score, false) + "\n");
      case TEXT ->
          console.line(
              "%s  %s  %s"
                  .formatted(
                      evaluation.id(), evaluation.interaction().id(), ScoreText.line(score)));
    }
  }

  private void print(Explanation explanation) {
    switch (format) {
      case JSON -> explained.add(explanation);
      case NDJSON -> console.data(JsonScores.line(explanation) + "\n");
      case TEXT -> (ExplanationText.of(explanation) + "\n").lines().forEach(console::line);
    }
  }

  /** Writes what comes after the scores, and answers the exit code. */
  int finish() {
    Aggregate aggregate = aggregate();
    int exit = Exit.ofLines(problems(), anyRead);
    if (exit == Exit.UNUSABLE) {
      console.messages(problems());
      return exit;
    }
    if (format == ScoreCommand.ScoreFormat.JSON) {
      console.data(
          explain
              ? JsonScores.writeExplained(explained, rejected, aggregate)
              : JsonScores.write(kept, rejected, aggregate, false));
      return exit;
    }
    if (format == ScoreCommand.ScoreFormat.TEXT) {
      console.line(summary(aggregate));
      ScoreText.accuracy(accuracy.result()).lines().forEach(console::line);
    }
    console.messages(problems());
    return exit;
  }

  /** As asked for, else as the cards say if they agree. */
  private Aggregate aggregate() {
    boolean byCards = declared.equals(EnumSet.of(Aggregation.POOLED));
    boolean pools = how == null ? byCards : how == Aggregation.POOLED;
    return pools ? pooled.result() : mean.result();
  }

  private String summary(Aggregate aggregate) {
    String ratio =
        aggregate.ratio().map(Fraction::toPercent).map(p -> p + " %").orElse("undefined");
    return "%s scored, %s %s%s%s"
        .formatted(
            aggregate.counted() + aggregate.undefined(),
            aggregate.how().name().toLowerCase(Locale.ROOT),
            ratio,
            aggregate.undefined() == 0 ? "" : ", %s undefined".formatted(aggregate.undefined()),
            rejected.isEmpty() ? "" : ", %s rejected".formatted(rejected.size()));
  }

  List<EvaluationLine> rejectedLines() {
    return rejectedLines;
  }

  private List<Problem> problems() {
    return rejected.stream().flatMap(row -> row.problems().stream()).toList();
  }
}
