package dev.evenhand.engine.output;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.ProblemFields;
import dev.evenhand.engine.scoring.Accuracy;
import dev.evenhand.engine.scoring.Aggregate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores as JSON, a documented contract. Numbers are the doubles nearest the exact ones; an
 * undefined ratio is absent, with {@code "undefined": "NOTHING_APPLICABLE"} beside.
 */
public final class JsonScores {
  /** The name and version of the shape. */
  public static final String FORMAT = "evenhand-scores/1";

  private JsonScores() {}

  /**
   * An evaluation that could not be scored.
   *
   * @param line where it stood in its file, or 0
   * @param problems why
   */
  public record Rejected(int line, List<Problem> problems) {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /** All scores, what was rejected, and the aggregate, as one document. */
  public static String write(
      List<Score> scores, List<Rejected> rejected, Aggregate aggregate, boolean explain) {
    return document(
        scores.stream().map(score -> fields(score, explain)).toList(),
        rejected,
        fields(aggregate, Accuracy.of(scores)));
  }

  /** One score on one line, without a line end. */
  public static String line(Score score, boolean explain) {
    return JsonText.line(fields(score, explain));
  }

  /** All scores with what explains them, what was rejected, and the aggregate. */
  public static String writeExplained(
      List<Explanation> explanations, List<Rejected> rejected, Aggregate aggregate) {
    return document(
        explanations.stream().map(JsonScores::fields).toList(),
        rejected,
        fields(aggregate, Accuracy.of(explanations.stream().map(Explanation::score).toList())));
  }

  /** One score with what explains it, on one line, without a line end. */
  public static String line(Explanation explanation) {
    return JsonText.line(fields(explanation));
  }

  static Map<String, Object> fields(Explanation explanation) {
    Map<String, Object> fields = fields(explanation.score(), true);
    fields.put("whatIf", JsonExplanations.whatIf(explanation));
    return fields;
  }

  private static String document(
      List<Map<String, Object>> scores, List<Rejected> rejected, Map<String, Object> aggregate) {
    return JsonText.indented(
        new JsonObject()
            .put("format", FORMAT)
            .put("scores", scores)
            .put("rejected", rejected.stream().map(JsonScores::fields).toList())
            .put("aggregate", aggregate)
            .map());
  }

  private static Map<String, Object> fields(Rejected rejected) {
    return new JsonObject()
        .put("line", rejected.line() == 0 ? null : rejected.line())
        .put("problems", ProblemFields.list(rejected.problems()))
        .map();
  }

  private static Map<String, Object> fields(Aggregate aggregate, Accuracy accuracy) {
    return new JsonObject()
        .put("how", aggregate.how().name().toLowerCase(Locale.ROOT))
        .put("ratio", aggregate.ratio().map(Fraction::doubleValue).orElse(null))
        .put("counted", aggregate.counted())
        .put("undefined", aggregate.undefined() == 0 ? null : aggregate.undefined())
        .put("accuracy", JsonErrors.accuracy(accuracy))
        .map();
  }

  private static Map<String, Object> fields(Score score, boolean explain) {
    Evaluation evaluation = score.evaluation();
    Map<String, Object> sections = new LinkedHashMap<>();
    addSections(score.card(), sections);
    JsonObject fields =
        new JsonObject()
            .put("evaluation", evaluation.id())
            .put("scorecard", evaluation.scorecard().toString())
            .put("interaction", evaluation.interaction().id())
            .put("agent", evaluation.interaction().agent())
            .put("reviewer", evaluation.reviewer().id());
    putRatio(score.card(), fields)
        .put("earned", score.earned().doubleValue())
        .put("possible", score.possible().doubleValue())
        .put("outcome", score.outcome().name())
        .put("band", text(score.band()))
        .put("autoFailed", score.autoFailed())
        .put("sections", sections);
    JsonErrors.put(score.critical(), fields)
        .put("explanation", explain ? node(score.card()) : null);
    return fields.map();
  }

  private static void addSections(SectionScore around, Map<String, Object> sections) {
    for (ScoreNode part : around.parts()) {
      if (part instanceof SectionScore section) {
        sections.put(
            section.id(),
            putRatio(section, new JsonObject())
                .put("outcome", section.outcome().name())
                .put("band", text(section.band()))
                .map());
        addSections(section, sections);
      }
    }
  }

  private static Map<String, Object> node(ScoreNode node) {
    JsonObject fields = new JsonObject().put("id", node.id()).put("title", node.title().toString());
    if (node instanceof QuestionScore question) {
      fields.put("answer", answer(question.answer()));
    }
    putRatio(node, fields)
        .put("earned", node.earned().doubleValue())
        .put("possible", node.possible().doubleValue())
        .put("calculated", node.calculated().doubleValue())
        .put("declaredWeight", node.declaredWeight())
        .put("effectiveWeight", node.effectiveWeight().doubleValue())
        .put("contribution", node.contribution().doubleValue())
        .put("outcome", node.outcome().name())
        .put("band", text(node.band()))
        .put(
            "rules",
            node.rules().isEmpty() ? null : node.rules().stream().map(JsonScores::rule).toList());
    if (node instanceof SectionScore section) {
      fields
          .put("method", section.method().name().toLowerCase(Locale.ROOT))
          .put("parts", section.parts().stream().map(JsonScores::node).toList());
    }
    return fields.map();
  }

  static Map<String, Object> rule(AppliedRule rule) {
    return new JsonObject().put("rule", rule.kind().name()).put("source", rule.source()).map();
  }

  private static JsonObject putRatio(ScoreNode node, JsonObject fields) {
    return fields
        .put("ratio", node.ratio().map(Fraction::doubleValue).orElse(null))
        .put("undefined", node.ratio().isPresent() ? null : "NOTHING_APPLICABLE");
  }

  static @Nullable Object answer(@Nullable Answer answer) {
    return answer == null
        ? null
        : answer.<Object>match(
            Answer.Word::value,
            Answer.Words::values,
            Answer.Quantity::value,
            Answer.NotApplicable::toString);
  }

  private static @Nullable String text(@Nullable Text text) {
    return text == null ? null : text.toString();
  }
}
