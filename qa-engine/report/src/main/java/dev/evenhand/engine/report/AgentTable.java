package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.severity.AgentScore;
import dev.evenhand.engine.model.severity.AgentScores;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Plot;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.Set;

/** The scores of agents as a table: by one criterion for everybody, by the others for details. */
final class AgentTable {
  private AgentTable() {}

  static Table of(CriterionReport first, ReportOutline outline) {
    Set<PeopleVerdicts.Place> moved = PeopleVerdicts.movedAgents(outline.report());
    TableBuilder<CriterionEntry<AgentScore>> table =
        Table.<CriterionEntry<AgentScore>>create("agents", "Agents")
            .caption(
                "Scores of agents as rated and adjusted, in points: totals and sections of 100,"
                    + " questions of their own scale")
            .text("criterion", "Question", CriterionEntry::name)
            .name("agent", "Agent", row -> row.found().agent())
            .count("items", "Interactions", row -> row.found().items())
            .count("ratings", "Ratings", row -> row.found().ratings())
            .at(Detail.DETAIL)
            .estimate("raw", "As rated", row -> Cells.of(row.found().raw(), row.decimal()))
            .estimate("adjusted", "Adjusted", row -> adjusted(row))
            .with(Plot.moved("scores", "raw"))
            .estimate("adjustment", "Moved by", row -> moved(row))
            .verdict("", "Adjusted for", row -> draw(row, moved))
            .grouped();
    add(first, Detail.MAIN, table);
    outline.report().criteria().stream()
        .filter(criterion -> !criterion.equals(first))
        .forEach(criterion -> add(criterion, Detail.DETAIL, table));
    return table.done();
  }

  private static void add(
      CriterionReport criterion, Detail detail, TableBuilder<CriterionEntry<AgentScore>> table) {
    Estimate<AgentScores> fit = criterion.models().agents();
    if (fit != null) {
      table
          .group(fit.value().isPresent() ? detail : Detail.DETAIL)
          .rowsOr(
              fit.value().map(scores -> CriterionEntry.each(criterion, AgentsPart.bySize(scores))),
              Cells.undefined(criterion, "Adjusted", fit));
    }
  }

  private static Cell adjusted(CriterionEntry<AgentScore> row) {
    return Cells.of(row.found().adjusted(), row.decimal());
  }

  /** Read as it is found from the two scores beside it. */
  private static Cell moved(CriterionEntry<AgentScore> row) {
    return row.found().adjustment().value().isPresent()
            && Cells.of(row.found().adjustment(), row.signed()) instanceof Cell.Estimate moved
        ? moved.readAs(AgentsPart.shift(row.found(), ReportOutline.digits(row.criterion())))
        : Cell.blank();
  }

  /** Of which kind an agent's reviewers were. */
  private static Cell draw(CriterionEntry<AgentScore> row, Set<PeopleVerdicts.Place> moved) {
    return row.found().adjusted().value().isEmpty()
        ? Verdicts.NOT_KNOWN
        : AgentsPart.side(row.criterion(), row.found(), moved)
            .map(side -> Verdicts.of(side, side.id() + " reviewers"))
            .orElse(Verdicts.NO_DIFFERENCE);
  }
}
