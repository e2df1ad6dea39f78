package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.reviewer.OutlierTests;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who stands out among the reviewers, with the number of questions asked in mind. */
final class OutliersPart implements Analysis {
  private static final int DIGITS = 2;

  /** More sentences than these are no longer read; the table of tests has all. */
  private static final int MOST_POINTS = 15;

  @Override
  public Part part(ReportOutline outline) {
    ReviewerStudy study = outline.report().study();
    return study == null || study.outliers().tests().isEmpty()
        ? Part.NONE
        : part(study.outliers(), outline);
  }

  private static Part part(OutlierTests outliers, ReportOutline outline) {
    return Part.of(
            "outliers",
            "Who stands out",
            Block.paragraph(
                Detail.MAIN,
                "Severity, use of the scale and distance from the others, tested for every reviewer and"
                    + " question: {}. Of those named here at most {} are there by chance, on"
                    + " average.",
                Sentence.count(outliers.tests().size(), "test", "tests"),
                Sentence.number(outliers.rate(), Format.percent())),
            points(standingOut(outline), DriftFindings.headline(outline).isPresent()),
            new Block.Group(
                Detail.DETAIL, Sentence.of("The tests"), List.of(tests(outliers, outline))),
            untested(outliers, outline))
        .toldTo(Reader.STATISTICIAN);
  }

  /**
   * Who stands out.
   *
   * @param drifting whether anybody changed over time, which is told elsewhere
   */
  private static Block points(List<Sentence> all, boolean drifting) {
    Sentence more =
        all.size() > MOST_POINTS
            ? Sentence.of(
                "{} more, in the CSV table outliers.", Sentence.count(all.size() - MOST_POINTS))
            : Sentence.EMPTY;
    return Block.Points.of(
        Detail.MAIN,
        all.isEmpty()
            ? Stream.of(
                Sentence.of(
                    "Nobody stands out{}, by so much that it matters, beyond the way in which reviewers"
                        + " differ anyway.",
                    drifting ? " over all ratings, early and late together" : ""))
            : Stream.concat(all.stream().limit(MOST_POINTS), Stream.of(more)));
  }

  private record Way(String reviewer, String how) {}

  /** One sentence for each reviewer and way of standing out, the surest first. */
  private static List<Sentence> standingOut(ReportOutline outline) {
    Map<Way, List<String>> criteriaByWay =
        PeopleVerdicts.standingOut(outline.report())
            .sorted(Comparator.comparingDouble(OutlierTests.Test::adjustedP))
            .collect(
                Collectors.groupingBy(
                    test -> new Way(test.reviewer(), how(test)),
                    LinkedHashMap::new,
                    Collectors.mapping(OutlierTests.Test::criterion, Collectors.toList())));
    return criteriaByWay.entrySet().stream()
        .map(
            entry ->
                Sentence.of(
                    "{} {} on {}.",
                    Sentence.name(entry.getKey().reviewer()),
                    entry.getKey().how(),
                    Titles.of(entry.getValue(), outline)))
        .toList();
  }

  private static List<OutlierTests.Test> surestFirst(OutlierTests outliers) {
    return outliers.standingOut().stream()
        .sorted(Comparator.comparingDouble(OutlierTests.Test::adjustedP))
        .toList();
  }

  /** How a reviewer differs, in words that hold on every scale. */
  private static String how(OutlierTests.Test test) {
    boolean above = test.estimate() > 0;
    return switch (test.kind()) {
      case SEVERITY -> "rates " + SeveritySide.of(test.estimate(), (GoodEnd) null).word();
      case SPREAD -> above ? "uses more of the scale" : "uses less of the scale";
      case AGREEMENT -> above ? "is further from the others" : "is closer to the others";
    };
  }

  private static Table tests(OutlierTests outliers, ReportOutline outline) {
    Format p = Format.probability();
    return Table.<OutlierTests.Test>create("outliers", "Who stands out", Detail.DETAIL)
        .caption("Reviewers who stand out, the surest first")
        .text("criterion", "On", test -> Cells.criterion(test.criterion(), outline))
        .name("reviewer", "Reviewer", OutlierTests.Test::reviewer)
        .text("kind", "Kind", test -> Cells.word(test.kind()))
        .at(Detail.DATA)
        .words("", "How", OutliersPart::how)
        .number("estimate", "Estimate", Format.signed(DIGITS), OutlierTests.Test::estimate)
        .number("p", "p", p, OutlierTests.Test::p)
        .at(Detail.DATA)
        .number("among_reviewers", "p among reviewers", p, test -> test.amongReviewers())
        .at(Detail.DATA)
        .number("adjusted_p", "Adjusted p", p, OutlierTests.Test::adjustedP)
        .words("stands_out", "Stands out", test -> String.valueOf(test.standsOut()))
        .at(Detail.DATA)
        .group(Detail.DETAIL)
        .rows(surestFirst(outliers))
        .group(Detail.DATA)
        .rows(outliers.tests().stream().filter(test -> !test.standsOut()).toList())
        .done();
  }

  private static Table untested(OutlierTests outliers, ReportOutline outline) {
    return Table.<OutlierTests.Untested>create("untested", "Not tested", Detail.DATA)
        .text("criterion", "Question", one -> Cells.criterion(one.criterion(), outline))
        .name("reviewer", "Reviewer", OutlierTests.Untested::reviewer)
        .text("kind", "Kind", one -> Cells.word(one.kind()))
        .words("reason", "Reason", OutlierTests.Untested::reason)
        .rows(outliers.untested())
        .done();
  }
}
