package dev.evenhand.engine.report.table;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.severity.AgentScore;
import dev.evenhand.engine.model.severity.AgentScores;

/** The scores of agents, raw and adjusted for who rated them. */
final class AgentTable {
  private AgentTable() {}

  static Table of(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "agents",
            "Agents",
            "criterion",
            "agent",
            "items",
            "ratings",
            "raw",
            "raw_low",
            "raw_high",
            "adjusted",
            "adjusted_low",
            "adjusted_high",
            "adjustment",
            "adjustment_low",
            "adjustment_high",
            "undefined",
            "reason");
    for (CriterionReport criterion : report.criteria()) {
      Estimate<AgentScores> agents = criterion.models().agents();
      if (agents == null) {
        continue;
      }
      Reason undefined = agents.reason().orElse(null);
      if (undefined != null) {
        table
            .row()
            .text(criterion.criterion())
            .blanks(12)
            .text(undefined.code().name())
            .text(undefined.text());
      } else {
        agents.orElseThrow().scores().forEach(score -> add(table.row(), criterion, score));
      }
    }
    return table.done();
  }

  private static void add(Row row, CriterionReport criterion, AgentScore score) {
    row.text(criterion.criterion())
        .text(score.agent())
        .count(score.items())
        .count(score.ratings())
        .interval(score.raw())
        .interval(score.adjusted())
        .interval(score.adjustment());
    Reason undefined = score.adjusted().reason().orElse(null);
    if (undefined != null) {
      row.text(undefined.code().name()).text(undefined.text());
    } else {
      row.blanks(2);
    }
  }
}
