package dev.evenhand.engine.json;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.model.AgentScore;
import dev.evenhand.engine.model.AgentScores;
import dev.evenhand.engine.model.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scores of agents, raw and adjusted for who rated them, as JSON. */
final class AgentFields {
  private AgentFields() {}

  /** By criterion; null if it is not told whose work the items are. */
  static @Nullable List<Map<String, Object>> of(CalibrationReport report) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (CriterionReport criterion : report.criteria()) {
      Fit<AgentScores> agents = criterion.models().agents();
      if (agents != null) {
        all.add(
            FitFields.put(
                    new JsonText.Fields().put("criterion", criterion.criterion()),
                    agents,
                    AgentFields::put)
                .map());
      }
    }
    return all.isEmpty() ? null : all;
  }

  private static void put(JsonText.Fields fields, AgentScores scores) {
    fields
        .put("itemsWithoutAgent", scores.itemsWithoutAgent())
        .put("connectedReviewers", scores.connectedRaters())
        .put("agents", scores.scores().stream().map(AgentFields::agent).toList());
  }

  private static Map<String, Object> agent(AgentScore score) {
    return new JsonText.Fields()
        .put("agent", score.agent())
        .put("items", score.items())
        .put("ratings", score.ratings())
        .put("raw", CoefficientFields.of(score.raw()))
        .put("adjusted", CoefficientFields.of(score.adjusted()))
        .put("adjustment", CoefficientFields.of(score.adjustment()))
        .map();
  }
}
