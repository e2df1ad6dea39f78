package dev.evenhand.engine.report.table;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.model.variance.VarianceMethod;
import java.util.Map;

/** What makes ratings vary, and what more reviewers would give. */
final class VarianceTables {
  private VarianceTables() {}

  static Table components(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "variance",
            "Variance",
            "criterion",
            "method",
            "item",
            "reviewer",
            "residual",
            "items",
            "reviewers",
            "ratings",
            "undefined",
            "reason");
    for (CriterionReport criterion : report.criteria()) {
      for (Map.Entry<VarianceMethod, Estimate<VarianceComponents>> entry :
          criterion.models().variance().components().entrySet()) {
        Row row = table.row().text(criterion.criterion()).text(entry.getKey().id());
        Reason undefined = entry.getValue().reason().orElse(null);
        if (undefined != null) {
          row.blanks(6).text(undefined.code().name()).text(undefined.text());
        } else {
          add(row, entry.getValue().orElseThrow());
        }
      }
    }
    return table.done();
  }

  private static void add(Row row, VarianceComponents components) {
    row.number(components.item())
        .number(components.rater())
        .number(components.residual())
        .count(components.items())
        .count(components.raters())
        .count(components.ratings())
        .blanks(2);
  }

  static Table decisions(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "reviewers-needed",
            "Reviewers needed",
            "criterion",
            "reviewers",
            "generalizability",
            "dependability");
    for (CriterionReport criterion : report.criteria()) {
      for (VarianceReport.Point point : criterion.models().variance().curve()) {
        table
            .row()
            .text(criterion.criterion())
            .count(point.reviewers())
            .cell(Cell.of(point.generalizability()))
            .cell(Cell.of(point.dependability()));
      }
    }
    return table.done();
  }
}
