package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.model.Fit;
import dev.evenhand.engine.model.GageSource;
import dev.evenhand.engine.model.GageStudy;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.OptionalLong;

/** The part of a calibration report on repeatability and reproducibility. */
final class GageText {
  private static final int NAME = 44;

  private GageText() {}

  /** A line a criterion; empty if nothing was rated again. */
  static String of(CalibrationReport report) {
    TextTable table = new TextTable("  ", "lrrrrl");
    table.row("", "repeat", "reviewers", "gage R&R", "groups", "verdict");
    boolean any = false;
    for (CriterionReport criterion : report.criteria()) {
      Fit<GageStudy> fit = criterion.models().gage();
      if (fit != null) {
        any = true;
        add(table, Words.shortened(criterion.criterion(), NAME), fit);
      }
    }
    return any
        ? "\nGage R&R: % of the study variation that is repeating, reviewers, and both; how many groups"
            + " of\nitems can be told apart\n"
            + table.text()
        : "";
  }

  private static void add(TextTable table, String criterion, Fit<GageStudy> fit) {
    if (fit instanceof Fit.Undefined<GageStudy> undefined) {
      table.row(criterion, "", "", "", "", "undefined: " + undefined.text());
      return;
    }
    GageStudy study = fit.orElseThrow();
    OptionalLong groups = study.distinctCategories();
    table.row(
        criterion,
        share(study, GageSource.REPEATABILITY),
        share(study, GageSource.RATER),
        share(study, GageSource.GAGE),
        groups.isPresent() ? String.valueOf(groups.getAsLong()) : "no limit",
        study.verdict().id());
  }

  private static String share(GageStudy study, GageSource source) {
    return Numbers.decimal(study.studyVariation(source) * 100, 1);
  }
}
