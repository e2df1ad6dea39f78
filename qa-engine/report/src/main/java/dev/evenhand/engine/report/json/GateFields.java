package dev.evenhand.engine.report.json;

import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.gate.GateResult;
import dev.evenhand.engine.json.JsonObject;
import java.util.List;

/** What became of gates, as JSON. */
final class GateFields {
  private GateFields() {}

  /** The gates of a report, as every output holds them. */
  static List<JsonObject> of(GateReport report) {
    return report.results().stream().map(GateFields::fields).toList();
  }

  private static JsonObject fields(GateResult result) {
    return JsonObject.of("gate", result.gate().text())
        .put("criterion", result.gate().criterion())
        .put("status", result.status().name())
        .list("checks", result.checks(), GateFields::fields)
        .listIfAny("skipped", result.skipped(), criterion -> criterion);
  }

  private static JsonObject fields(GateResult.Check check) {
    return JsonObject.of("criterion", check.criterion())
        .put("reviewer", check.reviewer())
        .put("status", check.status().name())
        .put("found", check.found())
        .put("message", check.message())
        .put("remedy", check.remedy());
  }
}
