package dev.evenhand.engine.output;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.json.JsonStream;
import dev.evenhand.engine.json.ProblemFields;
import dev.evenhand.engine.scoring.AccuracyAccumulator;
import dev.evenhand.engine.scoring.Aggregate;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/**
 * The document of {@link JsonScores#write}, written score by score: of a million scores none is
 * held. Not thread-safe.
 */
public final class JsonScoreStream {
  private final JsonStream out;
  private final AccuracyAccumulator accuracy = AccuracyAccumulator.create();

  /** Begins the document; {@code target} stays open when it is finished. */
  public JsonScoreStream(Writer target) {
    Objects.requireNonNull(target, "target");
    out = new JsonStream(target).put("format", JsonScores.FORMAT).startList("scores");
  }

  /**
   * Adds a score.
   *
   * @param explain with every section and question
   */
  public void add(Score score, boolean explain) {
    accuracy.add(score);
    out.add(JsonScores.fields(score, explain));
  }

  /** Adds a score with what explains it. */
  public void add(Explanation explanation) {
    accuracy.add(explanation.score());
    out.add(JsonScores.fields(explanation));
  }

  /**
   * Ends the document.
   *
   * @param rejected evaluations that could not be scored
   * @param notListed how many more there were; told as {@code rejectedNotListed} if any
   */
  public void finish(List<JsonScores.Rejected> rejected, long notListed, Aggregate aggregate) {
    finish(rejected, notListed, List.of(), aggregate);
  }

  /**
   * Ends the document.
   *
   * @param notices how evaluations were read that are not exact; told if any
   */
  public void finish(
      List<JsonScores.Rejected> rejected,
      long notListed,
      List<Problem> notices,
      Aggregate aggregate) {
    out.endList()
        .put("rejected", rejected.stream().map(JsonScores::fields).toList())
        .put("rejectedNotListed", notListed == 0 ? null : notListed)
        .put("notices", notices.isEmpty() ? null : notices.stream().map(ProblemFields::of).toList())
        .put("aggregate", JsonScores.fields(aggregate, accuracy.result()))
        .close();
  }
}
