package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.Side;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.reviewer.OutlierTests;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who stands out among the reviewers, with the number of questions asked in mind. */
final class OutliersPart implements Analysis {
  private static final int DIGITS = 2;

  /** More sentences than these are no longer read; the table of tests has all. */
  private static final int MOST_POINTS = 15;

  @Override
  public Part part(Reading reading) {
    ReviewerStudy study = reading.report().study();
    if (study == null || study.outliers().tests().isEmpty()) {
      return Part.of("outliers", "Who stands out");
    }
    OutlierTests outliers = study.outliers();
    return Part.of(
        "outliers",
        "Who stands out",
        lead(outliers),
        points(outliers),
        new Block.Group(Detail.DETAIL, Sentence.of("The tests"), List.of(tests(outliers, reading))),
        untested(outliers, reading));
  }

  private static Block lead(OutlierTests outliers) {
    return new Block.Paragraph(
        Detail.MAIN,
        Sentence.create()
            .words("Severity, use of the scale and distance from the others, tested for every")
            .words(" reviewer and criterion: ")
            .count(outliers.tests().size())
            .words(" tests. Of those named here at most ")
            .number(outliers.rate(), Numbers.percent(outliers.rate()))
            .words(" are there by chance, on average.")
            .done());
  }

  private static Block points(OutlierTests outliers) {
    List<Sentence> all = standingOut(outliers);
    if (all.isEmpty()) {
      return Block.Points.of(
          Detail.MAIN,
          List.of(
              Sentence.of("Nobody stands out beyond the way in which reviewers differ anyway.")));
    }
    List<Sentence> shown = new ArrayList<>(all.subList(0, Math.min(MOST_POINTS, all.size())));
    if (all.size() > MOST_POINTS) {
      shown.add(
          Sentence.create()
              .count(all.size() - MOST_POINTS)
              .words(" more, in the CSV table outliers.")
              .done());
    }
    return Block.Points.of(Detail.MAIN, shown);
  }

  /** One sentence for each reviewer and way of standing out, the surest first. */
  private static List<Sentence> standingOut(OutlierTests outliers) {
    Map<List<String>, List<String>> criteriaByReviewerAndWay = new LinkedHashMap<>();
    surestFirst(outliers)
        .forEach(
            test ->
                criteriaByReviewerAndWay
                    .computeIfAbsent(List.of(test.reviewer(), how(test)), key -> new ArrayList<>())
                    .add(test.criterion()));
    List<Sentence> points = new ArrayList<>();
    criteriaByReviewerAndWay.forEach(
        (key, criteria) ->
            points.add(
                Sentence.create()
                    .name(key.get(0))
                    .words(" " + key.get(1) + " on ")
                    .names(criteria)
                    .words(".")
                    .done()));
    return points;
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
      case SEVERITY -> "rates " + Side.of(test.estimate(), false).word();
      case SPREAD -> above ? "uses more of the scale" : "uses less of the scale";
      case AGREEMENT -> above ? "is further from the others" : "is closer to the others";
    };
  }

  private static Table tests(OutlierTests outliers, Reading reading) {
    TableBuilder table =
        Table.create("outliers", "Who stands out")
            .caption(Sentence.of("Reviewers who stand out, the surest first"))
            .at(Detail.DETAIL)
            .columns(
                Column.text("criterion", "On"),
                Column.text("reviewer", "Reviewer"),
                Column.text("kind", "Kind").at(Detail.DATA),
                Column.text("", "How"),
                Column.number("estimate", "Estimate"),
                Column.number("p", "p").at(Detail.DATA),
                Column.number("among_reviewers", "p among reviewers").at(Detail.DATA),
                Column.number("adjusted_p", "Adjusted p"),
                Column.text("stands_out", "Stands out").at(Detail.DATA));
    table.group(Detail.DETAIL);
    surestFirst(outliers).forEach(test -> table.row(row(test, reading)));
    table.group(Detail.DATA);
    outliers.tests().stream()
        .filter(test -> !test.standsOut())
        .forEach(test -> table.row(row(test, reading)));
    return table.done();
  }

  private static List<Cell> row(OutlierTests.Test test, Reading reading) {
    return List.of(
        Cells.criterion(test.criterion(), reading),
        Cell.name(test.reviewer()),
        Cells.word(test.kind()),
        Cell.words(how(test)),
        Cell.number(test.estimate(), Format.signed(DIGITS)),
        Cell.number(test.p(), Format.probability()),
        Cell.number(test.amongReviewers(), Format.probability()),
        Cell.number(test.adjustedP(), Format.probability()),
        Cell.words(String.valueOf(test.standsOut())));
  }

  private static Table untested(OutlierTests outliers, Reading reading) {
    TableBuilder table =
        Table.create("untested", "Not tested")
            .at(Detail.DATA)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("reviewer", "Reviewer"),
                Column.text("kind", "Kind"),
                Column.text("reason", "Reason"));
    for (OutlierTests.Untested untested : outliers.untested()) {
      table.row(
          Cells.criterion(untested.criterion(), reading),
          Cell.name(untested.reviewer()),
          Cells.word(untested.kind()),
          Cell.words(untested.reason()));
    }
    return table.done();
  }
}
