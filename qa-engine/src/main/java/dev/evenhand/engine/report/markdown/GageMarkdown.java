package dev.evenhand.engine.report.markdown;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.variance.GageSource;
import dev.evenhand.engine.model.variance.GageStudy;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Reading;
import java.util.OptionalLong;

/** Repeatability and reproducibility. */
final class GageMarkdown {
  private GageMarkdown() {}

  /** A table; empty if nothing was rated again. */
  static String of(Reading reading) {
    MarkdownTable table =
        new MarkdownTable(
            "lrrrrrl",
            "Criterion",
            "Repeating",
            "Reviewers",
            "Interaction",
            "Gage R&R",
            "Groups",
            "Verdict");
    boolean any = false;
    for (CriterionReport criterion : reading.report().criteria()) {
      Estimate<GageStudy> fit = criterion.models().gage();
      if (fit != null) {
        any = true;
        add(Escaped.name(criterion.criterion()), fit, table);
      }
    }
    return any ? "## Gage R&R, in % of the study variation\n\n" + table.text() + "\n" : "";
  }

  private static void add(String criterion, Estimate<GageStudy> fit, MarkdownTable table) {
    Reason undefined = fit.reason().orElse(null);
    if (undefined != null) {
      table.row(criterion, "", "", "", "", "", Escaped.name(undefined.text()));
      return;
    }
    GageStudy study = fit.orElseThrow();
    OptionalLong groups = study.distinctCategories();
    table.row(
        criterion,
        Numbers.percent(study.studyVariation(GageSource.REPEATABILITY)),
        Numbers.percent(study.studyVariation(GageSource.RATER)),
        Numbers.percent(study.studyVariation(GageSource.INTERACTION)),
        Numbers.percent(study.studyVariation(GageSource.GAGE)),
        groups.isPresent() ? Numbers.count(groups.getAsLong()) : "no limit",
        study.verdict().id());
  }
}
