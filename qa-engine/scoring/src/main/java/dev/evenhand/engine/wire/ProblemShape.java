package dev.evenhand.engine.wire;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.ProblemFields;
import dev.evenhand.engine.json.Values;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Problems as every output has them. */
final class ProblemShape implements ObjectShape<Problem> {
  private static final Set<String> NAMES =
      Set.of(
          "code",
          "severity",
          "source",
          "line",
          "column",
          "path",
          "message",
          "found",
          "allowed",
          "remedy");
  private static final Map<String, Problem.Severity> SEVERITIES =
      Values.words(Problem.Severity.values());

  @Override
  public Set<String> names() {
    return NAMES;
  }

  @Override
  public JsonObject write(Problem value) {
    return ProblemFields.of(value);
  }

  @Override
  public @Nullable Problem read(Fields fields) {
    return new Problem(
        fields.required("code", Values::text, ""),
        fields.required("severity", Values.oneOf(SEVERITIES), Problem.Severity.ERROR),
        location(fields),
        fields.optional("path", Values::text, ""),
        fields.required("message", Values::text, ""),
        fields.optional("found", Values::text),
        fields.optional("allowed", Values::text),
        fields.required("remedy", Values::text, ""));
  }

  private static Location location(Fields fields) {
    String source = fields.required("source", Values::text, "");
    int line = place(fields, "line");
    int column = place(fields, "column");
    if (line == 0 && column > 0) {
      fields.missing("line", "Add the \"line\" that the \"column\" is of.");
      return Location.of(source);
    }
    return new Location(source, line, column);
  }

  /** Counted from 1; 0 where it is not told, or can't be read. */
  private static int place(Fields fields, String name) {
    return fields.optional(name, ScalarShapes.COUNT::read, 0);
  }
}
