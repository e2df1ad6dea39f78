package dev.evenhand.engine.report.table;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.reviewer.Consistency;
import dev.evenhand.engine.reviewer.Deviations;
import dev.evenhand.engine.reviewer.Halo;
import dev.evenhand.engine.reviewer.Measure;
import dev.evenhand.engine.reviewer.OutlierTests;
import dev.evenhand.engine.reviewer.PanelDeviation;
import dev.evenhand.engine.reviewer.ReferenceAccuracy;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import dev.evenhand.engine.reviewer.ScaleUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The study of reviewers, a reviewer a row; {@code undefined} says why cells are empty. */
final class StudyTables {
  private static final List<String> DEVIATIONS =
      List.of("signed", "absolute", "squared", "within_tolerance");

  private StudyTables() {}

  /** All of them, also those without a row. */
  static Stream<Table> of(CalibrationReport report) {
    ReviewerStudy study = report.study();
    return study == null
        ? Stream.empty()
        : Stream.of(
            accuracy(study),
            panel(study),
            scaleUse(study),
            DriftTable.of(study),
            outliers(study.outliers()),
            untested(study.outliers()),
            halo(study),
            consistency(study));
  }

  private static Table accuracy(ReviewerStudy study) {
    List<String> measured = new ArrayList<>(List.of("agreement", "kappa", "weighted_kappa"));
    measured.addAll(DEVIATIONS);
    Table.Builder table = table("accuracy", "Accuracy", measured);
    for (ReviewerStudy.OfCriterion criterion : study.criteria()) {
      for (ReferenceAccuracy one : criterion.accuracy()) {
        List<Estimate<Measure>> found =
            new ArrayList<>(List.of(one.agreement(), one.kappa(), one.weightedKappa()));
        found.addAll(all(one.deviations()));
        add(table, criterion.criterion(), one.reviewer(), one.items(), found);
      }
    }
    return table.done();
  }

  private static Table panel(ReviewerStudy study) {
    Table.Builder table = table("panel", "Beside the average", DEVIATIONS);
    for (ReviewerStudy.OfCriterion criterion : study.criteria()) {
      for (PanelDeviation one : criterion.panel()) {
        add(table, criterion.criterion(), one.reviewer(), one.items(), all(one.deviations()));
      }
    }
    return table.done();
  }

  private static Table scaleUse(ReviewerStudy study) {
    Table.Builder table =
        table("scale-use", "Use of the scale", List.of("spread", "from_middle", "ends"));
    for (ReviewerStudy.OfCriterion criterion : study.criteria()) {
      for (ScaleUse one : criterion.scaleUse()) {
        List<Estimate<Measure>> found = List.of(one.spread(), one.fromMiddle(), one.ends());
        add(table, criterion.criterion(), one.reviewer(), one.items(), found);
      }
    }
    return table.done();
  }

  private static Table consistency(ReviewerStudy study) {
    Table.Builder table =
        table(
            "consistency",
            "Consistency",
            List.of("agreement", "alpha_nominal", "alpha_interval", "repeatability"));
    for (ReviewerStudy.OfCriterion criterion : study.criteria()) {
      for (Consistency one : criterion.consistency()) {
        List<Estimate<Measure>> found =
            List.of(one.agreement(), one.alphaNominal(), one.alphaInterval(), one.repeatability());
        add(table, criterion.criterion(), one.reviewer(), one.items(), found);
      }
    }
    return table.done();
  }

  private static List<Estimate<Measure>> all(Deviations deviations) {
    return List.of(
        deviations.signed(),
        deviations.absolute(),
        deviations.squared(),
        deviations.withinTolerance());
  }

  private static Table.Builder table(String name, String title, List<String> measured) {
    List<String> columns = new ArrayList<>(List.of("criterion", "reviewer", "items"));
    measured.forEach(m -> columns.addAll(List.of(m, m + "_low", m + "_high")));
    columns.add("undefined");
    return Table.create(name, title, columns.toArray(new String[0]));
  }

  private static void add(
      Table.Builder table,
      String criterion,
      String reviewer,
      long items,
      List<Estimate<Measure>> found) {
    Row row = table.row().text(criterion).text(reviewer).count(items);
    found.forEach(row::found);
    row.text(reasons(found));
  }

  private static @Nullable String reasons(List<Estimate<Measure>> found) {
    String reasons =
        found.stream()
            .map(Estimate::reason)
            .flatMap(Optional::stream)
            .map(Reason::text)
            .distinct()
            .collect(Collectors.joining("; "));
    return reasons.isEmpty() ? null : reasons;
  }

  private static Table halo(ReviewerStudy study) {
    Table.Builder table =
        Table.create(
            "halo",
            "Halo",
            "reviewer",
            "own",
            "others",
            "difference",
            "difference_low",
            "difference_high",
            "undefined");
    study
        .halo()
        .forEach(
            (reviewer, halo) ->
                table
                    .row()
                    .text(reviewer)
                    .number(halo.value().map(Halo::own).orElse(null))
                    .number(halo.value().map(Halo::others).orElse(null))
                    .found(halo.map(Halo::difference))
                    .text(halo.reason().map(Reason::text).orElse(null)));
    return table.done();
  }

  private static Table outliers(OutlierTests outliers) {
    Table.Builder table =
        Table.create(
            "outliers",
            "Who stands out",
            "criterion",
            "reviewer",
            "kind",
            "estimate",
            "p",
            "among_reviewers",
            "adjusted_p",
            "stands_out");
    for (OutlierTests.Test test : outliers.tests()) {
      table
          .row()
          .text(test.criterion())
          .text(test.reviewer())
          .text(ReportTables.lower(test.kind()))
          .number(test.estimate())
          .number(test.p())
          .number(test.amongReviewers())
          .number(test.adjustedP())
          .text(String.valueOf(test.standsOut()));
    }
    return table.done();
  }

  private static Table untested(OutlierTests outliers) {
    Table.Builder table =
        Table.create("untested", "Not tested", "criterion", "reviewer", "kind", "reason");
    for (OutlierTests.Untested untested : outliers.untested()) {
      table
          .row()
          .text(untested.criterion())
          .text(untested.reviewer())
          .text(ReportTables.lower(untested.kind()))
          .text(untested.reason());
    }
    return table.done();
  }
}
