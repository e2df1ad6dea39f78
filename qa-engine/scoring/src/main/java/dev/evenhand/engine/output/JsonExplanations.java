package dev.evenhand.engine.output;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.engine.explain.AnswerChange;
import dev.evenhand.engine.explain.AnswerStep;
import dev.evenhand.engine.explain.AutoFailEffect;
import dev.evenhand.engine.explain.Counterfactual;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.Hypothetical;
import dev.evenhand.engine.explain.Leverage;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.ProblemFields;
import dev.evenhand.engine.words.PolicyWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Explanations as JSON, a documented contract: a score with its tree as in {@link JsonScores}, and
 * what it would be otherwise. Numbers are the doubles nearest the exact ones; moves and losses are
 * parts of the whole score, so 0.05 is five points.
 */
public final class JsonExplanations {
  /** The name and version of the shape. */
  public static final String FORMAT = "evenhand-explanation/1";

  /** What a search came to. */
  private enum Found {
    PASSES,
    NO_PASS_MARK,
    UNREACHABLE,
    NOT_FOUND,
    CHANGES
  }

  private JsonExplanations() {}

  /** One explanation as a document of its own, indented. */
  public static String write(Explanation explanation) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.putAll(JsonScores.fields(explanation));
    return JsonText.indented(all);
  }

  /** What stands beside the tree. */
  static Map<String, Object> whatIf(Explanation explanation) {
    return new JsonObject()
        .put("reasons", explanation.reasons().stream().map(JsonExplanations::reason).toList())
        .put("autoFails", explanation.autoFails().stream().map(JsonExplanations::autoFail).toList())
        .put("withoutAutoFails", result(explanation.withoutAutoFails()).map())
        .put("toPass", toPass(explanation.toPass()))
        .put(
            "otherAnswers",
            explanation.leverages().stream().map(JsonExplanations::leverage).toList())
        .map();
  }

  private static Map<String, Object> reason(QuestionScore question) {
    return new JsonObject()
        .put("question", question.id())
        .put("title", question.title().toString())
        .put("lost", question.lost().doubleValue())
        .map();
  }

  private static Map<String, Object> autoFail(AutoFailEffect effect) {
    return new JsonObject()
        .put("source", effect.source())
        .put("index", effect.index())
        .put("rule", PolicyWords.of(effect.rule()))
        .put("without", result(effect.without()).map())
        .map();
  }

  private static JsonObject result(Hypothetical result) {
    return new JsonObject()
        .put("ratio", ratio(result.ratio().orElse(null)))
        .put("undefined", result.ratio().isPresent() ? null : "NOTHING_APPLICABLE")
        .put("outcome", result.outcome().name());
  }

  private static @Nullable Double ratio(@Nullable Fraction ratio) {
    return ratio == null ? null : ratio.doubleValue();
  }

  private static Map<String, Object> toPass(Counterfactual toPass) {
    if (toPass instanceof Counterfactual.Changes changes) {
      return changes(changes);
    }
    if (toPass instanceof Counterfactual.Unreachable unreachable) {
      return found(Found.UNREACHABLE).put("search", effort(unreachable.effort())).map();
    }
    if (toPass instanceof Counterfactual.NotFound notFound) {
      return found(Found.NOT_FOUND).put("search", effort(notFound.effort())).map();
    }
    return found(toPass instanceof Counterfactual.Passes ? Found.PASSES : Found.NO_PASS_MARK).map();
  }

  private static JsonObject found(Found found) {
    return new JsonObject().put("found", JsonText.word(found));
  }

  private static Map<String, Object> changes(Counterfactual.Changes changes) {
    return found(Found.CHANGES)
        .put("changes", changes.changes().stream().map(JsonExplanations::change).toList())
        .put("fallingAway", changes.fallingAway())
        .put("result", result(changes.result()).map())
        .put("proof", JsonText.word(changes.proof()))
        .put("search", effort(changes.effort()))
        .map();
  }

  private static Map<String, Object> change(AnswerChange change) {
    return new JsonObject()
        .put("question", change.question())
        .put("title", change.title().toString())
        .put("from", JsonScores.answer(change.from()))
        .put("to", JsonScores.answer(change.to()))
        .map();
  }

  private static Map<String, Object> effort(Counterfactual.Effort effort) {
    return new JsonObject()
        .put("scored", effort.scored())
        .put("budget", effort.budget())
        .put("ruledOut", effort.ruledOut())
        .map();
  }

  private static Map<String, Object> leverage(Leverage leverage) {
    AnswerStep best = leverage.best().orElse(null);
    List<Map<String, Object>> steps =
        leverage.steps().stream().map(JsonExplanations::step).toList();
    return new JsonObject()
        .put("question", leverage.question())
        .put("answer", JsonScores.answer(leverage.answer()))
        .put("best", best == null ? null : JsonScores.answer(best.answer()))
        .put("steps", steps)
        .map();
  }

  private static Map<String, Object> step(AnswerStep step) {
    JsonObject fields =
        new JsonObject()
            .put("answer", JsonScores.answer(step.answer()))
            .put("moved", ratio(step.moved().orElse(null)))
            .put("movedWithoutAutoFails", ratio(step.unfailed().orElse(null)));
    step.result().ifPresent(result -> fields.putAll(result(result)));
    return fields
        .put("problems", step.problems().isEmpty() ? null : ProblemFields.list(step.problems()))
        .map();
  }
}
