package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.severity.AgentScore;
import dev.evenhand.engine.model.severity.AgentScores;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Plot;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.report.document.Tone;
import java.util.List;

/** The scores of agents as a table: by one criterion for everybody, by the others for details. */
final class AgentTable {
  private AgentTable() {}

  static Table of(CriterionReport first, Reading reading) {
    TableBuilder table =
        Table.create("agents", "Agents")
            .caption(
                Sentence.of(
                    "Scores of agents as rated and adjusted: totals and sections in percent points,"
                        + " questions in units of their scale"))
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("agent", "Agent"),
                Column.number("items", "Items"),
                Column.number("ratings", "Ratings").at(Detail.DETAIL),
                Column.estimate("raw", "As rated"),
                Column.estimate("adjusted", "Adjusted").with(Plot.moved("scores", "raw")),
                Column.estimate("adjustment", "Moved by"),
                Column.verdict("", "For"))
            .grouped();
    add(first, Detail.MAIN, table);
    reading.report().criteria().stream()
        .filter(criterion -> !criterion.equals(first))
        .forEach(criterion -> add(criterion, Detail.DETAIL, table));
    return table.done();
  }

  private static void add(CriterionReport criterion, Detail detail, TableBuilder table) {
    Estimate<AgentScores> fit = criterion.models().agents();
    if (fit == null) {
      return;
    }
    table.group(AgentsPart.scores(criterion).isPresent() ? detail : Detail.DETAIL);
    AgentsPart.scores(criterion)
        .ifPresentOrElse(
            scores -> AgentsPart.bySize(scores).forEach(score -> table.row(row(score, criterion))),
            () -> table.row(noScores(criterion, fit)));
  }

  private static List<Cell> noScores(CriterionReport criterion, Estimate<AgentScores> fit) {
    Cell blank = Cell.blank();
    return List.of(
        Cells.criterion(criterion), blank, blank, blank, blank, Cells.undefined(fit), blank, blank);
  }

  private static List<Cell> row(AgentScore score, CriterionReport criterion) {
    int digits = Reading.digits(criterion);
    boolean moved = score.adjustment().value().isPresent();
    return List.of(
        Cells.criterion(criterion),
        Cell.name(score.agent()),
        Cell.count(score.items()),
        Cell.count(score.ratings()),
        Cells.of(score.raw(), Format.decimal(digits)),
        Cells.of(score.adjusted(), Format.decimal(digits)),
        moved ? Cells.of(score.adjustment(), Format.signed(digits)) : Cell.blank(),
        draw(score, digits));
  }

  /** Of which kind an agent's reviewers were. */
  private static Cell draw(AgentScore score, int digits) {
    if (score.adjusted().value().isEmpty()) {
      return new Cell.Verdict("unknown", "not known", Tone.UNKNOWN);
    }
    int side = AgentsPart.side(score, digits);
    return side > 0
        ? new Cell.Verdict("harsh", "harsh reviewers", Tone.HARSH)
        : side < 0
            ? new Cell.Verdict("lenient", "lenient reviewers", Tone.LENIENT)
            : new Cell.Verdict("none", "no clear difference", Tone.PLAIN);
  }
}
