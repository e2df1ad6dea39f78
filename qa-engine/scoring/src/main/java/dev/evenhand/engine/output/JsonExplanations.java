package dev.evenhand.engine.output;

import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.engine.explain.AnswerChange;
import dev.evenhand.engine.explain.AnswerStep;
import dev.evenhand.engine.explain.AutoFailEffect;
import dev.evenhand.engine.explain.Counterfactual;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.Hypothetical;
import dev.evenhand.engine.explain.Leverage;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonSchemas;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.ProblemFields;
import dev.evenhand.engine.words.PolicyWords;
import java.util.Objects;

/**
 * Explanations as JSON, a documented contract: a score with its tree as in {@link JsonScores}, and
 * what it would be otherwise. Numbers are the doubles nearest the exact ones; moves and losses are
 * parts of the whole score, so 0.05 is five points.
 *
 * <p>Safe for threads.
 */
public final class JsonExplanations {
  /** The name and version of the shape. */
  public static final String FORMAT = "evenhand-explanation/1";

  private JsonExplanations() {}

  /** The JSON Schema (draft-07) of explanations. */
  public static String schema() {
    return JsonSchemas.text(JsonExplanations.class, "explanation");
  }

  /** One explanation as a document of its own, indented. */
  public static String write(Explanation explanation) {
    Objects.requireNonNull(explanation, "explanation");
    return JsonText.indented(
        JsonObject.of("format", FORMAT).putAll(JsonScores.fields(explanation)));
  }

  /** What stands beside the tree. */
  static JsonObject whatIf(Explanation explanation) {
    return new JsonObject()
        .list("reasons", explanation.reasons(), JsonExplanations::reason)
        .list("autoFails", explanation.autoFails(), JsonExplanations::autoFail)
        .put(
            "otherAutoFails",
            explanation.otherAutoFails() == 0 ? null : explanation.otherAutoFails())
        .put("withoutAutoFails", result(explanation.withoutAutoFails()))
        .put("toPass", toPass(explanation.toPass()))
        .list("otherAnswers", explanation.leverages(), JsonExplanations::leverage);
  }

  private static JsonObject reason(QuestionScore question) {
    return JsonObject.of("question", question.id())
        .put("title", question.title().toString())
        .put("lost", question.lost());
  }

  private static JsonObject autoFail(AutoFailEffect effect) {
    return JsonObject.of("source", effect.source())
        .put("index", effect.index())
        .put("rule", PolicyWords.of(effect.rule()))
        .put("without", result(effect.without()));
  }

  private static JsonObject result(Hypothetical result) {
    return JsonScores.ratio(result.ratio())
        .put("criticalRatio", result.criticalRatio())
        .put("outcome", result.outcome().name());
  }

  private static JsonObject toPass(Counterfactual toPass) {
    if (toPass instanceof Counterfactual.Changes changes) {
      return changes(changes);
    }
    if (toPass instanceof Counterfactual.Unreachable unreachable) {
      return JsonObject.of("found", "unreachable")
          .put("notApplicableKept", unreachable.notApplicableKept())
          .put("search", effort(unreachable.effort()));
    }
    if (toPass instanceof Counterfactual.NotFound notFound) {
      return JsonObject.of("found", "not-found").put("search", effort(notFound.effort()));
    }
    return JsonObject.of(
        "found", toPass instanceof Counterfactual.Passes ? "passes" : "no-pass-mark");
  }

  private static JsonObject changes(Counterfactual.Changes changes) {
    return JsonObject.of("found", "changes")
        .list("changes", changes.changes(), JsonExplanations::change)
        .put("fallingAway", changes.fallingAway())
        .put("result", result(changes.result()))
        .put("proof", JsonText.word(changes.proof()))
        .put("search", effort(changes.effort()));
  }

  private static JsonObject change(AnswerChange change) {
    return JsonObject.of("question", change.question())
        .put("title", change.title().toString())
        .put("from", JsonScores.answer(change.from()))
        .put("to", JsonScores.answer(change.to()));
  }

  private static JsonObject effort(Counterfactual.Effort effort) {
    return JsonObject.of("scored", effort.scored())
        .put("budget", effort.budget())
        .put("ruledOut", effort.ruledOut());
  }

  private static JsonObject leverage(Leverage leverage) {
    return JsonObject.of("question", leverage.question())
        .put("answer", JsonScores.answer(leverage.answer()))
        .put("best", leverage.best().map(best -> JsonScores.answer(best.answer())))
        .list("steps", leverage.steps(), JsonExplanations::step)
        .put("untried", leverage.untried() == 0 ? null : leverage.untried());
  }

  private static JsonObject step(AnswerStep step) {
    return JsonObject.of("answer", JsonScores.answer(step.answer()))
        .put("moved", step.moved())
        .put("movedWithoutAutoFails", step.unfailed())
        .putAll(step.result().map(JsonExplanations::result).orElseGet(JsonObject::new))
        .listIfAny("problems", step.problems(), ProblemFields::of);
  }
}
