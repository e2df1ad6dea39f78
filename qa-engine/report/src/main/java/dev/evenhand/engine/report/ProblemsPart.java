package dev.evenhand.engine.report;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.List;

/** Rows that could not be used, and why. */
final class ProblemsPart implements Analysis {
  @Override
  public Part part(Reading reading) {
    List<Problem> problems = reading.input().problems();
    TableBuilder table =
        Table.create("problems", "Rows not used")
            .at(Detail.DETAIL)
            .columns(
                Column.text("code", "Code").at(Detail.DATA), Column.text("problem", "Problem"));
    problems.forEach(problem -> table.row(Cell.words(problem.code()), Cell.name(problem.text())));
    return Part.of("problems", "Rows not used", lead(problems), table.done());
  }

  private static Block lead(List<Problem> problems) {
    return new Block.Paragraph(
        Detail.DETAIL,
        problems.isEmpty()
            ? Sentence.create().done()
            : Sentence.of(
                "Nothing is dropped silently: each row that could not be used, and why."));
  }
}
