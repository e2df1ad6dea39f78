package dev.evenhand.engine.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.RecordReader;
import dev.evenhand.engine.scoring.CodedEvaluations;
import dev.evenhand.engine.scoring.CodedScores;
import dev.evenhand.engine.scoring.ScoreKernel;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Scores files of evaluations line by line, as {@link JsonEvaluations} with {@link ScoringEngine}
 * does: the same scores and the same problems, without their reasons.
 *
 * <p>Answers that are not exact are read by {@link Answers}; {@link ScoredLine#notices} tells how.
 * Lines of one id count once if they are the same to the byte, and otherwise the later ones are
 * refused.
 *
 * <p>Where the card has a {@link ScoreKernel} whose codes depend on each answer alone, lines as
 * programs usually write them are scored without making an object of them; all others, and all of
 * other cards, go the ordinary way. Safe for threads, one input each.
 */
public final class JsonScoring {
  private final JsonEvaluations reader;
  private final ScoringEngine engine;
  private final Answers answers;
  private final @Nullable Fast fast;
  private final ScoredLine scored = new ScoredLine();

  private JsonScoring(String source, ScoringEngine engine) {
    this.reader = new JsonEvaluations(source, engine.scorecard().ref(), Conflicts.unknown(source));
    this.engine = engine;
    this.answers = Answers.of(engine.scorecard());
    this.fast =
        engine
            .kernel()
            .filter(kernel -> kernel.coder().isDirect())
            .map(kernel -> Fast.of(engine, kernel))
            .orElse(null);
  }

  /** What scores lines without making objects of them. */
  private record Fast(
      LineCoder coder, ScoreKernel kernel, CodedEvaluations batch, CodedScores scores) {
    static Fast of(ScoringEngine engine, ScoreKernel kernel) {
      return new Fast(
          new LineCoder(engine.scorecard().ref(), kernel.coder()),
          kernel,
          kernel.batch(),
          new CodedScores());
    }

    boolean score(RecordReader line) {
      if (line.tooLong() || !coder.read(line.array(), line.length())) {
        return false;
      }
      batch.clear();
      batch.add(coder.row());
      kernel.score(batch, scores);
      return true;
    }
  }

  /**
   * Gives every line of {@code file} that is not blank to {@code each}, in order.
   *
   * @return why the file could not be read, or not to its end; empty if it was
   */
  public static Optional<Problem> read(Path file, ScoringEngine engine, Consumer<ScoredLine> each) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(each, "each");
    return JsonEvaluations.ofFile(file, in -> read(file.toString(), in, engine, each));
  }

  /**
   * Gives every line of {@code in} that is not blank to {@code each}, in order. The stream stays
   * open.
   *
   * @param source what problems call the place
   * @return why the stream could not be read, or not to its end; empty if it was
   */
  public static Optional<Problem> read(
      String source, InputStream in, ScoringEngine engine, Consumer<ScoredLine> each) {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(each, "each");
    JsonScoring scoring = new JsonScoring(source, engine);
    return scoring.reader.eachRecord(
        in, JsonEvaluations.MAX_LINE_BYTES, record -> scoring.give(record, each));
  }

  private void give(RecordReader record, Consumer<ScoredLine> each) {
    Fast way = fast;
    if (way != null && way.score(record)) {
      if (isNew(way.coder().id(), record)) {
        scored.put(record.number(), way.coder(), way.scores());
      }
    } else {
      scoreOrdinary(record);
    }
    each.accept(scored);
  }

  /** Whether the evaluation was not there before; else that is what is told of the line. */
  private boolean isNew(String id, RecordReader record) {
    long content = Fingerprint.of(record.array(), record.length());
    Optional<Problem> again = reader.again(id, content, record.number());
    again.ifPresent(problem -> scored.refuse(record.number(), List.of(problem)));
    return again.isEmpty();
  }

  private void scoreOrdinary(RecordReader record) {
    EvaluationLine line = reader.line(record, JsonEvaluations.MAX_LINE_BYTES);
    Optional<Evaluation> evaluation = line.evaluation().value();
    if (evaluation.isEmpty()) {
      scored.refuse(record.number(), line.evaluation().problems());
    } else if (isNew(evaluation.get().id(), record)) {
      score(evaluation.get(), line);
    }
  }

  private void score(Evaluation evaluation, EvaluationLine line) {
    Checked<ScoredEvaluation> score = answers.score(evaluation, engine);
    score
        .value()
        .ifPresentOrElse(
            value -> scored.put(line, value), () -> scored.refuse(line.number(), score.problems()));
  }
}
