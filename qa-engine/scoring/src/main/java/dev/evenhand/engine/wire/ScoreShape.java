package dev.evenhand.engine.wire;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.score.ScoreSummary;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scores with all that they tell: what was scored, what it comes to, and the tree. */
final class ScoreShape implements ObjectShape<Score> {
  /** A score as it is stored. */
  record Stored(
      Evaluation evaluation,
      Scoring scoring,
      ScoreSummary summary,
      Optional<Fraction> ratioWithoutAutoFail,
      SectionScore card) {
    Score score() {
      return Score.of(evaluation, scoring, summary, new Told(card, ratioWithoutAutoFail));
    }

    /** Whether the root of the tree has the numbers of the summary, as every score has. */
    boolean agrees() {
      return summary.earned().equals(card.earned())
          && summary.possible().equals(card.possible())
          && summary.outcome() == card.outcome()
          && Objects.equals(summary.band(), card.band());
    }
  }

  /** Reasons that were told before, not found by scoring. */
  private record Told(SectionScore card, Optional<Fraction> ratioWithoutAutoFail)
      implements Score.Explainer {}

  @Override
  public Set<String> names() {
    return Shapes.ofRecord(Stored.class).names();
  }

  @Override
  public JsonObject write(Score value) {
    return Shapes.ofRecord(Stored.class)
        .write(
            new Stored(
                value.evaluation(),
                value.scoring(),
                value.summary(),
                value.ratioWithoutAutoFail(),
                value.card()));
  }

  @Override
  public @Nullable Score read(Fields fields) {
    Stored stored = Shapes.ofRecord(Stored.class).read(fields);
    if (stored == null) {
      return null;
    }
    Cursor summary = fields.find("summary");
    if (summary != null && !stored.agrees()) {
      summary
          .problems()
          .add(
              Problem.error(
                  "numbers-contradict",
                  summary.location(),
                  summary.pointer(),
                  "\"summary\" does not tell earned, possible, outcome and band as \"card\" does",
                  "Restore what was written; both tell the same score."));
      return null;
    }
    return stored.score();
  }
}
