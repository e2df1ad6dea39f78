package dev.evenhand.cli;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.evaluation.ScoredEvaluation;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.output.JsonScoreStream;
import dev.evenhand.engine.output.JsonScores;
import dev.evenhand.engine.scoring.AccuracyAccumulator;
import dev.evenhand.engine.scoring.Aggregate;
import dev.evenhand.engine.scoring.AggregateAccumulator;
import dev.evenhand.engine.text.ExplanationText;
import dev.evenhand.engine.text.ScoreText;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scores line by line; text and NDJSON are written as they come, JSON at the end. */
final class ScoreRun {
  private final Console console;
  private final CardFinder cards;
  private final ScoreCommand.ScoreFormat format;
  private final boolean explain;
  private final @Nullable Aggregation how;
  private final AggregateAccumulator mean = AggregateAccumulator.create(Aggregation.MEAN);
  private final AggregateAccumulator pooled = AggregateAccumulator.create(Aggregation.POOLED);
  private final AccuracyAccumulator accuracy = AccuracyAccumulator.create();
  private final Set<Aggregation> declared = EnumSet.noneOf(Aggregation.class);
  private boolean anyRead;
  private final Rejections rejections;
  private final ScoreNotices notices;
  private final Writer document;
  private @Nullable JsonScoreStream json;

  ScoreRun(
      Console console,
      CardFinder cards,
      Rejections rejections,
      ScoreNotices notices,
      ScoreCommand.ScoreFormat format,
      boolean explain,
      @Nullable Aggregation how) {
    this.console = console;
    this.cards = cards;
    this.rejections = rejections;
    this.notices = notices;
    this.document = console.writer();
    this.format = format;
    this.explain = explain;
    this.how = how;
  }

  void accept(EvaluationLine line) {
    if (line.isCopy() && !notices.isStrict()) {
      notices.add(line, line.evaluation().problems());
      return;
    }
    Checked<ScoredEvaluation> score = line.evaluation().flatMap(cards::score);
    anyRead |= line.evaluation().value().isPresent();
    List<Problem> found =
        Stream.of(line.notices(), score.value().map(ScoredEvaluation::notices).orElse(List.of()))
            .flatMap(List::stream)
            .toList();
    List<Problem> refused = notices.refused(score.problems(), found);
    if (refused.isEmpty()) {
      notices.add(line, found);
      print(score.orThrow().score());
    } else {
      rejections.add(line, refused);
    }
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
      case JSON -> json().add(score, false);
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
      case JSON -> json().add(explanation);
      case NDJSON -> console.data(JsonScores.line(explanation) + "\n");
      case TEXT -> (ExplanationText.of(explanation) + "\n").lines().forEach(console::line);
    }
  }

  /**
   * Writes what comes after the scores, and answers the exit code.
   *
   * @param broken whether the input could not be read to its end
   */
  int finish(boolean broken) throws IOException {
    Aggregate aggregate = aggregate();
    int exit = rejections.exit(anyRead);
    if (exit != Exit.UNUSABLE && format == ScoreCommand.ScoreFormat.JSON) {
      json().finish(rejections.first(), rejections.notListed(), notices.list(), aggregate);
      document.flush();
      notices.tell(console);
      return exit;
    }
    if (exit != Exit.UNUSABLE && format == ScoreCommand.ScoreFormat.TEXT) {
      console.line(summary(aggregate) + (broken ? "; the input was not read to its end" : ""));
      ScoreText.accuracy(accuracy.result()).lines().forEach(console::line);
    }
    notices.tell(console);
    rejections.tell(console);
    return exit;
  }

  /** The document, begun when there is something to put in it. */
  private JsonScoreStream json() {
    if (json == null) {
      json = new JsonScoreStream(document);
    }
    return json;
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
            rejections.count() == 0 ? "" : ", %s rejected".formatted(rejections.count()));
  }
}
