package dev.evenhand.engine.report.html;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.variance.GageSource;
import dev.evenhand.engine.model.variance.GageStudy;
import dev.evenhand.engine.model.variance.GageVerdict;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.svg.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Repeatability and reproducibility of ratings.
 *
 * @param panels the study variation by source, a criterion each
 * @param rows what it comes to, a criterion each
 * @param sources all numbers, by criterion and source
 */
record GageSection(List<Panel> panels, List<Row> rows, List<Source> sources) {
  /** More charts than these would be a page of their own; the table has all. */
  private static final int MOST = 24;

  /** A chart. */
  record Panel(String title, Chart chart) {}

  /**
   * What it comes to on one criterion.
   *
   * @param bar the contributions as one bar; null without a study
   * @param reason why there is none; empty if there is
   */
  record Row(
      String name,
      @Nullable Chart bar,
      Shown gage,
      Shown groups,
      String verdict,
      String style,
      @Nullable Icon icon,
      String reason) {}

  /** One source on one criterion. */
  record Source(
      String criterion,
      String source,
      Shown variance,
      Shown contribution,
      Shown deviation,
      Shown variation) {}

  static @Nullable GageSection of(Reading reading) {
    List<Panel> panels = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (CriterionReport criterion : reading.report().criteria()) {
      Estimate<GageStudy> fit = criterion.models().gage();
      if (fit != null) {
        rows.add(row(criterion, fit));
        fit.value().ifPresent(study -> add(criterion, study, panels, sources));
      }
    }
    return rows.isEmpty() ? null : new GageSection(panels, rows, sources);
  }

  private static void add(
      CriterionReport criterion, GageStudy study, List<Panel> panels, List<Source> sources) {
    String name = Display.name(criterion.name());
    if (panels.size() < MOST) {
      panels.add(new Panel(name, StudyVariationChart.of(name, study)));
    }
    for (GageSource source : GageSource.values()) {
      sources.add(
          new Source(
              Display.name(criterion.criterion()),
              StudyVariationChart.word(source),
              Shown.number(study.variance(source), 3),
              Shown.percent(study.contribution(source)),
              Shown.number(study.standardDeviation(source), 3),
              Shown.percent(study.studyVariation(source))));
    }
  }

  private static Row row(CriterionReport criterion, Estimate<GageStudy> fit) {
    String name = Display.name(criterion.name());
    Reason undefined = fit.reason().orElse(null);
    if (undefined != null) {
      Shown nothing = Shown.nothing();
      return new Row(name, null, nothing, nothing, "", "", null, Display.name(undefined.text()));
    }
    GageStudy study = fit.orElseThrow();
    OptionalLong groups = study.distinctCategories();
    String style = style(study.verdict());
    return new Row(
        name,
        bar(name, study),
        Shown.percent(study.studyVariation(GageSource.GAGE)),
        groups.isPresent() ? Shown.count(groups.getAsLong()) : Shown.words("no limit"),
        study.verdict().id(),
        style,
        Icon.of(shape(study.verdict()), style),
        "");
  }

  private static Chart bar(String name, GageStudy study) {
    return BarChart.row(
        "Contributions to the variance of " + name,
        List.of(
            part(study, GageSource.ITEM),
            part(study, GageSource.RATER),
            part(study, GageSource.INTERACTION),
            part(study, GageSource.REPEATABILITY)));
  }

  private static BarChart.Part part(GageStudy study, GageSource source) {
    Shown share = Shown.percent(study.contribution(source));
    return new BarChart.Part(
        study.contribution(source),
        share.text(),
        StudyVariationChart.word(source) + ": " + share.text(),
        StudyVariationChart.shade(source));
  }

  private static String style(GageVerdict verdict) {
    return switch (verdict) {
      case ACCEPTABLE -> "reliable";
      case CONDITIONAL -> "tentative";
      case UNACCEPTABLE -> "poor";
    };
  }

  private static Shape shape(GageVerdict verdict) {
    return switch (verdict) {
      case ACCEPTABLE -> Shape.CIRCLE;
      case CONDITIONAL -> Shape.SQUARE;
      case UNACCEPTABLE -> Shape.DIAMOND;
    };
  }
}
