package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Problems as JSON, the same in every output. */
public final class ProblemFields {
  private ProblemFields() {}

  public static List<Map<String, Object>> list(List<Problem> problems) {
    return problems.stream().map(ProblemFields::fields).toList();
  }

  private static Map<String, Object> fields(Problem problem) {
    Location location = problem.location();
    return new JsonObject()
        .put("code", problem.code())
        .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
        .put("source", location.source())
        .put("line", location.line() == 0 ? null : location.line())
        .put("column", location.column() == 0 ? null : location.column())
        .put("path", problem.path().isEmpty() ? null : problem.path())
        .put("message", problem.message())
        .put("found", problem.found())
        .put("allowed", problem.allowed())
        .put("remedy", problem.remedy())
        .map();
  }
}
