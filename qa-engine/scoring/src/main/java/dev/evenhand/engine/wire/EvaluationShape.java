package dev.evenhand.engine.wire;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.SourceText;
import dev.evenhand.engine.json.WrongType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Evaluations within other JSON, in their own format. */
final class EvaluationShape implements Shape<Evaluation> {
  @Override
  public Object write(Evaluation value) {
    return JsonText.written(JsonEvaluations.line(value));
  }

  @Override
  public @Nullable Evaluation read(Cursor at) {
    if (!(at.node() instanceof Node.Obj)) {
      WrongType.report(at, "an object");
      return null;
    }
    SourceText source = at.problems().source();
    String json = source.text().substring(at.node().start(), at.node().end());
    Checked<Evaluation> evaluation =
        JsonEvaluations.read(at.location().source(), json.getBytes(StandardCharsets.UTF_8));
    Place place = new Place(at.location(), at.pointer());
    evaluation.problems().forEach(problem -> at.problems().add(place.of(problem)));
    return evaluation.value().orElse(null);
  }
}
