package dev.evenhand.engine.evaluation;

import com.google.common.collect.Maps;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.engine.json.AnswerBinder;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;

/** Writes evaluations in the format in which they are read, without what is empty or usual. */
final class EvaluationFormat {
  private EvaluationFormat() {}

  static JsonObject written(Evaluation evaluation) {
    return JsonObject.of("id", evaluation.id())
        .put("scorecard", evaluation.scorecard().toString())
        .put("interaction", evaluation.interaction().id())
        .put("agent", evaluation.interaction().agent())
        .put("reviewer", written(evaluation.reviewer()))
        .put("at", evaluation.at())
        .put("session", evaluation.session())
        .put("answers", Maps.transformValues(evaluation.answers(), AnswerBinder::written))
        .putFilled("comments", evaluation.comments())
        .putFilled("causes", evaluation.causes())
        .putFilled("metadata", evaluation.interaction().metadata());
  }

  private static Object written(Reviewer reviewer) {
    return reviewer.kind() == Reviewer.Kind.PERSON
        ? reviewer.id()
        : JsonObject.of("id", reviewer.id()).put("kind", JsonText.word(reviewer.kind()));
  }
}
