package dev.evenhand.engine.report;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import java.util.List;
import java.util.stream.Stream;

/** How the input was read where it left that open; what may change results is a finding. */
final class NoticesPart implements Analysis {
  private static final int MOST_FINDINGS = 3;

  @Override
  public Stream<Sentence> findings(ReportOutline outline) {
    return outline.input().told().stream()
        .filter(notice -> notice.severity() == Problem.Severity.WARNING)
        .limit(MOST_FINDINGS)
        .map(
            notice ->
                Sentence.of(
                    "Check the input: {}. {}",
                    Sentence.reason(notice.message()),
                    Sentence.reason(notice.remedy())));
  }

  @Override
  public Part part(ReportOutline outline) {
    List<Problem> notices = outline.input().told();
    return notices.isEmpty()
        ? Part.NONE
        : Part.of(
            "notices",
            "How the input was read",
            Block.paragraph(
                Detail.MAIN,
                "Where the input left open how it is meant, this is how it was read, and how to say"
                    + " otherwise."),
            ProblemPoints.list(Detail.MAIN, notices),
            ProblemPoints.table("notices", "How the input was read", notices));
  }
}
