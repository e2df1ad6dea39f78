package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionModels;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.model.severity.AgentScore;
import dev.evenhand.engine.model.severity.AgentScores;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scores of agents, raw and adjusted for who rated them, as JSON. */
final class AgentFields {
  private AgentFields() {}

  /** By criterion; null if it is not told whose work the items are. */
  static @Nullable List<JsonObject> of(CalibrationReport report) {
    return FitFields.byCriterion(report, null, CriterionModels::agents, AgentFields::fields);
  }

  private static JsonObject fields(AgentScores scores) {
    return JsonObject.of("itemsWithoutAgent", scores.itemsWithoutAgent())
        .put("connectedReviewers", scores.connectedRaters())
        .list("agents", scores.scores(), AgentFields::agent);
  }

  private static JsonObject agent(AgentScore score) {
    return JsonObject.of("agent", score.agent())
        .put("items", score.items())
        .put("ratings", score.ratings())
        .put("raw", CoefficientFields.of(score.raw()))
        .put("adjusted", CoefficientFields.of(score.adjusted()))
        .put("adjustment", CoefficientFields.of(score.adjustment()));
  }
}
