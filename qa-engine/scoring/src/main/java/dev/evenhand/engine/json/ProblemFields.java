package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;

/** Problems as JSON, the same in every output. */
public final class ProblemFields {
  private ProblemFields() {}

  /** One problem. */
  public static JsonObject of(Problem problem) {
    Location location = problem.location();
    return JsonObject.of("code", problem.code())
        .put("severity", JsonText.word(problem.severity()))
        .put("source", location.source())
        .put("line", location.line() == 0 ? null : location.line())
        .put("column", location.column() == 0 ? null : location.column())
        .put("path", problem.path().isEmpty() ? null : problem.path())
        .put("message", problem.message())
        .put("found", problem.found())
        .put("allowed", problem.allowed())
        .put("remedy", problem.remedy());
  }
}
