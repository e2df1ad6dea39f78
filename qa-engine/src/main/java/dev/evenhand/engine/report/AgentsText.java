package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.model.AgentScore;
import dev.evenhand.engine.model.AgentScores;
import dev.evenhand.engine.report.finding.AgentFindings;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.List;

/** The part of a calibration report on agents: what their scores owe to who reviewed them. */
final class AgentsText {
  private static final int NAME = 30;
  private static final int MOST_AGENTS = 15;

  private AgentsText() {}

  /** By the first criterion that has scores; empty if it is not told whose work the items are. */
  static String of(CalibrationReport report) {
    return AgentFindings.criterion(new Reading(report))
        .flatMap(criterion -> AgentFindings.scores(criterion).map(found -> of(criterion, found)))
        .orElse("");
  }

  private static String of(CriterionReport criterion, AgentScores scores) {
    List<AgentScore> all = AgentFindings.bySize(scores);
    TextTable table = new TextTable("  ", "lrrrr");
    table.row("", "items", "as rated", "adjusted", "by");
    for (AgentScore score : all.subList(0, Math.min(MOST_AGENTS, all.size()))) {
      table.row(
          Words.shortened(score.agent(), NAME),
          String.valueOf(score.items()),
          value(score.raw()),
          value(score.adjusted()),
          score.adjustment().estimate().map(found -> Numbers.signed(found.value(), 2)).orElse("-"));
    }
    String more =
        all.size() > MOST_AGENTS
            ? "  and %s more: --format csv --table agents\n".formatted(all.size() - MOST_AGENTS)
            : "";
    return ("\nAgents by %s, as rated and adjusted for the severity of those who reviewed them; who"
                + " it\nmoves most comes first\n")
            .formatted(Words.shortened(criterion.name(), NAME))
        + table.text()
        + more;
  }

  private static String value(Coefficient coefficient) {
    return coefficient
        .estimate()
        .map(
            found ->
                (Numbers.decimal(found.value(), 2) + " " + Numbers.bounds(coefficient))
                    .stripTrailing())
        .orElse("-");
  }
}
