package dev.evenhand.engine.output;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.json.AnswerBinder;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonSchemas;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.ProblemFields;
import dev.evenhand.engine.scoring.Accuracy;
import dev.evenhand.engine.scoring.Aggregate;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Scores as JSON for programs that show them, a documented contract. Numbers are the doubles
 * nearest the exact ones, percents as they are shown; an undefined ratio is absent, with {@code
 * "undefined": "NOTHING_APPLICABLE"} beside. To read scores back, write them with {@code
 * dev.evenhand.engine.wire.WireType}.
 *
 * <p>Safe for threads.
 */
public final class JsonScores {
  /** The name and version of the shape. */
  public static final String FORMAT = "evenhand-scores/1";

  private JsonScores() {}

  /**
   * The JSON Schema (draft-07) of documents of scores; of a line of NDJSON it is {@code
   * definitions/score}.
   */
  public static String schema() {
    return JsonSchemas.text(JsonScores.class, "scores");
  }

  /**
   * An evaluation that could not be scored.
   *
   * @param line where it stood in its file, or 0
   * @param problems why
   */
  public record Rejected(int line, List<Problem> problems) {
    public Rejected {
      problems = Copies.list(problems, "problems");
    }
  }

  /** All scores, what was rejected, and the aggregate, as one document. */
  public static String write(
      List<Score> scores, List<Rejected> rejected, Aggregate aggregate, boolean explain) {
    Objects.requireNonNull(scores, "scores");
    Objects.requireNonNull(rejected, "rejected");
    Objects.requireNonNull(aggregate, "aggregate");
    return document(rejected, aggregate, out -> scores.forEach(score -> out.add(score, explain)));
  }

  /** One score on one line, without a line end. */
  public static String line(Score score, boolean explain) {
    Objects.requireNonNull(score, "score");
    return JsonText.line(fields(score, explain));
  }

  /** All scores with what explains them, what was rejected, and the aggregate. */
  public static String writeExplained(
      List<Explanation> explanations, List<Rejected> rejected, Aggregate aggregate) {
    Objects.requireNonNull(explanations, "explanations");
    Objects.requireNonNull(rejected, "rejected");
    Objects.requireNonNull(aggregate, "aggregate");
    return document(rejected, aggregate, out -> explanations.forEach(out::add));
  }

  /** One score with what explains it, on one line, without a line end. */
  public static String line(Explanation explanation) {
    Objects.requireNonNull(explanation, "explanation");
    return JsonText.line(fields(explanation));
  }

  static JsonObject fields(Explanation explanation) {
    return fields(explanation.score(), true).put("whatIf", JsonExplanations.whatIf(explanation));
  }

  private static String document(
      List<Rejected> rejected, Aggregate aggregate, Consumer<JsonScoreStream> scores) {
    StringWriter text = new StringWriter();
    JsonScoreStream out = new JsonScoreStream(text);
    scores.accept(out);
    out.finish(rejected, 0, aggregate);
    return text.toString();
  }

  static JsonObject fields(Rejected rejected) {
    return JsonObject.of("line", rejected.line() == 0 ? null : rejected.line())
        .list("problems", rejected.problems(), ProblemFields::of);
  }

  static JsonObject fields(Aggregate aggregate, Accuracy accuracy) {
    return JsonObject.of("how", JsonText.word(aggregate.how()))
        .put("ratio", aggregate.ratio())
        .put("counted", aggregate.counted())
        .put("undefined", aggregate.undefined() == 0 ? null : aggregate.undefined())
        .put("accuracy", JsonErrors.accuracy(accuracy));
  }

  static JsonObject fields(Score score, boolean explain) {
    Evaluation evaluation = score.evaluation();
    JsonObject sections = new JsonObject();
    addSections(score.card(), sections);
    return JsonObject.of("evaluation", evaluation.id())
        .put("scorecard", evaluation.scorecard().toString())
        .put("interaction", evaluation.interaction().id())
        .put("agent", evaluation.interaction().agent())
        .put("reviewer", evaluation.reviewer().id())
        .put("at", evaluation.at())
        .put("session", evaluation.session())
        .putAll(ratio(score.ratio()))
        .put("percent", score.percent())
        .put("passMark", score.passMark(), mark -> mark.movePointRight(2))
        .put("passOn", score.scoring().passOn() == PassOn.CRITICAL ? "critical" : null)
        .put("earned", score.earned())
        .put("possible", score.possible())
        .put("outcome", score.outcome().name())
        .put("band", score.band(), Text::toString)
        .put("autoFailed", score.autoFailed())
        .put("sections", sections)
        .putAll(JsonErrors.of(score.critical()))
        .putFilled("comments", evaluation.comments())
        .putFilled("causes", evaluation.causes())
        .put("explanation", explain ? node(score.card()) : null);
  }

  private static void addSections(SectionScore around, JsonObject sections) {
    for (ScoreNode part : around.parts()) {
      if (part instanceof SectionScore section) {
        sections.put(
            section.id(),
            ratio(section.ratio())
                .put("outcome", section.outcome().name())
                .put("band", section.band(), Text::toString));
        addSections(section, sections);
      }
    }
  }

  private static JsonObject node(ScoreNode node) {
    JsonObject fields = JsonObject.of("id", node.id()).put("title", node.title().toString());
    if (node instanceof QuestionScore question) {
      fields.put("answer", answer(question.answer()));
    }
    fields
        .putAll(ratio(node.ratio()))
        .put("earned", node.earned())
        .put("possible", node.possible())
        .put("calculated", node.calculated())
        .put("declaredWeight", node.declaredWeight())
        .put("effectiveWeight", node.effectiveWeight())
        .put("contribution", node.contribution())
        .put("outcome", node.outcome().name())
        .put("band", node.band(), Text::toString)
        .listIfAny("rules", node.rules(), JsonScores::rule);
    if (node instanceof SectionScore section) {
      fields
          .put("method", section.method().word())
          .list("parts", section.parts(), JsonScores::node);
    }
    return fields;
  }

  static JsonObject rule(AppliedRule rule) {
    return JsonObject.of("rule", rule.kind().name()).put("source", rule.source());
  }

  static JsonObject ratio(Optional<Fraction> ratio) {
    return JsonObject.of("ratio", ratio)
        .put("undefined", ratio.isPresent() ? null : "NOTHING_APPLICABLE");
  }

  static @Nullable Object answer(@Nullable Answer answer) {
    return answer == null ? null : AnswerBinder.written(answer);
  }
}
