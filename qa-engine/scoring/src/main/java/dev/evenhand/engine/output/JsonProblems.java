package dev.evenhand.engine.output;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonSchemas;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.ProblemFields;
import java.util.List;
import java.util.Objects;

/**
 * Problems as JSON: the shape in which every output of Evenhand holds them.
 *
 * <p>Safe for threads.
 */
public final class JsonProblems {
  /** The name and version of the shape. */
  public static final String FORMAT = "evenhand-problems/1";

  private JsonProblems() {}

  /** The JSON Schema (draft-07) of documents of problems. */
  public static String schema() {
    return JsonSchemas.text(JsonProblems.class, "problems");
  }

  /** A document of its own, indented. */
  public static String write(List<Problem> problems) {
    Objects.requireNonNull(problems, "problems");
    return JsonText.indented(
        JsonObject.of("format", FORMAT).list("problems", problems, ProblemFields::of));
  }
}
