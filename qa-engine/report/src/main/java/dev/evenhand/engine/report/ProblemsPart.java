package dev.evenhand.engine.report;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Part;
import java.util.List;

/** Rows that could not be used, and why. */
final class ProblemsPart implements Analysis {
  @Override
  public Part part(ReportOutline outline) {
    List<Problem> problems = outline.input().problems();
    return problems.isEmpty()
        ? Part.NONE
        : Part.of(
            "problems",
            "Rows not used",
            Block.paragraph(
                Detail.DETAIL,
                "Nothing is dropped silently: each row that could not be used, and why."),
            ProblemPoints.list(Detail.DETAIL, problems),
            ProblemPoints.table("problems", "Rows not used", problems));
  }
}
