package dev.evenhand.engine.report.json;

import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.gate.GateResult;
import dev.evenhand.engine.json.JsonObject;
import java.util.List;
import java.util.Map;

/** What became of gates, as JSON. */
final class GateFields {
  private GateFields() {}

  /** The gates of a report, as every output holds them. */
  static List<Map<String, Object>> list(GateReport report) {
    return report.results().stream().map(GateFields::fields).toList();
  }

  private static Map<String, Object> fields(GateResult result) {
    return new JsonObject()
        .put("gate", result.gate().text())
        .put("criterion", result.gate().criterion())
        .put("status", result.status().name())
        .put("checks", result.checks().stream().map(GateFields::fields).toList())
        .put("skipped", result.skipped().isEmpty() ? null : result.skipped())
        .map();
  }

  private static Map<String, Object> fields(GateResult.Check check) {
    return new JsonObject()
        .put("criterion", check.criterion())
        .put("reviewer", check.reviewer())
        .put("status", check.status().name())
        .put("found", check.found())
        .put("message", check.message())
        .put("remedy", check.remedy())
        .map();
  }
}
