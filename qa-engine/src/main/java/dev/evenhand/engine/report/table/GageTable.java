package dev.evenhand.engine.report.table;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.variance.GageSource;
import dev.evenhand.engine.model.variance.GageStudy;
import java.util.OptionalLong;

/** Repeatability and reproducibility. */
final class GageTable {
  private GageTable() {}

  static Table of(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "gage",
            "Gage R&R",
            "criterion",
            "source",
            "variance",
            "contribution",
            "standard_deviation",
            "study_variation",
            "distinct_categories",
            "verdict",
            "undefined",
            "reason");
    for (CriterionReport criterion : report.criteria()) {
      Estimate<GageStudy> gage = criterion.models().gage();
      if (gage == null) {
        continue;
      }
      Reason undefined = gage.reason().orElse(null);
      if (undefined != null) {
        table
            .row()
            .text(criterion.criterion())
            .blanks(7)
            .text(undefined.code().name())
            .text(undefined.text());
      } else {
        add(table, criterion.criterion(), gage.orElseThrow());
      }
    }
    return table.done();
  }

  private static void add(Table.Builder table, String criterion, GageStudy study) {
    for (GageSource source : GageSource.values()) {
      Row row =
          table
              .row()
              .text(criterion)
              .text(source.id())
              .number(study.variance(source))
              .number(study.contribution(source))
              .number(study.standardDeviation(source))
              .number(study.studyVariation(source));
      OptionalLong categories = study.distinctCategories();
      if (source == GageSource.GAGE && categories.isPresent()) {
        row.count(categories.getAsLong());
      } else {
        row.blanks(1);
      }
      row.text(source == GageSource.GAGE ? study.verdict().id() : null).blanks(2);
    }
  }
}
