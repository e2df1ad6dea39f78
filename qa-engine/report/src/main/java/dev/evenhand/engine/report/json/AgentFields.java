package dev.evenhand.engine.report.json;

import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.model.severity.AgentScore;
import dev.evenhand.engine.model.severity.AgentScores;

/** The scores of agents, raw and adjusted for who rated them, as JSON. */
final class AgentFields {
  private AgentFields() {}

  static JsonObject of(AgentScores scores) {
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
