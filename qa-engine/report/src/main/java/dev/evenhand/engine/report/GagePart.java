package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionModels;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.variance.GageSource;
import dev.evenhand.engine.model.variance.GageStudy;
import dev.evenhand.engine.model.variance.GageVerdict;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.report.document.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gage R&R: whether rating is a measurement that can be used. */
final class GagePart implements Analysis {
  private static final int NAMED = 4;

  /** More charts than these would be a page of their own; the table has all. */
  private static final int MOST_CHARTS = 24;

  /** Where the AIAG draws its lines, as shares of the study variation. */
  private static final double ACCEPTABLE = 0.1;

  private static final double UNACCEPTABLE = 0.3;

  private static final List<GageSource> SOURCES =
      List.of(
          GageSource.GAGE,
          GageSource.REPEATABILITY,
          GageSource.RATER,
          GageSource.INTERACTION,
          GageSource.ITEM);

  /** Those that add up to the whole. */
  private static final List<GageSource> CONTRIBUTIONS =
      List.of(GageSource.ITEM, GageSource.RATER, GageSource.INTERACTION, GageSource.REPEATABILITY);

  @Override
  public Stream<Sentence> findings(ReportOutline outline) {
    return studied(outline).limit(NAMED).map(GagePart::finding);
  }

  /** The worst first. */
  private static Stream<CriterionEntry<GageStudy>> studied(ReportOutline outline) {
    return outline.asked(CriterionModels::gage).stream()
        .flatMap(fit -> CriterionEntry.answer(fit).stream())
        .sorted(Comparator.comparingDouble(GagePart::gage).reversed());
  }

  private static double gage(CriterionEntry<GageStudy> entry) {
    return entry.found().studyVariation(GageSource.GAGE);
  }

  private static Sentence finding(CriterionEntry<GageStudy> entry) {
    GageVerdict verdict = entry.found().verdict();
    return Sentence.of(
        switch (verdict) {
          case ACCEPTABLE ->
              "The gage is acceptable on {}: rating makes up {} of the study variation, which is"
                  + " below {}.";
          case CONDITIONAL ->
              "The gage is acceptable for some uses only on {}: rating makes up {} of the study"
                  + " variation, where below {} is wanted.";
          case UNACCEPTABLE ->
              "The gage is unacceptable on {}: rating makes up {} of the study variation, where {}"
                  + " is the most.";
        },
        Titles.of(entry.criterion()),
        Sentence.number(gage(entry), Format.percent()),
        Numbers.percent(verdict == GageVerdict.UNACCEPTABLE ? UNACCEPTABLE : ACCEPTABLE));
  }

  @Override
  public Stream<Block.Step> steps(ReportOutline outline) {
    return studied(outline)
        .filter(entry -> entry.found().verdict() == GageVerdict.UNACCEPTABLE)
        .limit(1)
        .map(GagePart::step);
  }

  private static Block.Step step(CriterionEntry<GageStudy> worst) {
    GageStudy study = worst.found();
    Sentence name = Titles.of(worst.criterion());
    double repeating = study.variance(GageSource.REPEATABILITY);
    return 2 * repeating >= study.variance(GageSource.GAGE)
        ? new Block.Step(
            Sentence.of("Say more exactly what earns which answer on {}.", name),
            Sentence.of(
                "Most of what rating adds is that one reviewer rates the same differently the next"
                    + " time."))
        : new Block.Step(
            Sentence.of("Calibrate reviewers with each other on {}.", name),
            Sentence.of(
                "Most of what rating adds are differences between reviewers, not between the times"
                    + " that one of them rates the same."));
  }

  @Override
  public Part part(ReportOutline outline) {
    List<CriterionEntry<Estimate<GageStudy>>> fits = outline.asked(CriterionModels::gage);
    List<Block.Figure> figures =
        fits.stream()
            .flatMap(fit -> CriterionEntry.answer(fit).stream())
            .limit(MOST_CHARTS)
            .map(GagePart::figure)
            .toList();
    return Part.of(
            "gage",
            "Gage R&R",
            Block.paragraph(
                Detail.MAIN,
                "How much of the study variation is that reviewers repeat themselves inexactly,"
                    + " that they differ from each other, and both together; and how many groups"
                    + " of items the ratings can tell apart."),
            summary(fits),
            new Block.Figures(Detail.DETAIL, figures),
            sources(fits))
        .toldTo(Reader.STATISTICIAN)
        .explaining(
            "Gage R&R",
            "Repeatability and reproducibility by analysis of variance, as in the reference"
                + " manual of the AIAG (2010), or by restricted maximum likelihood (reml) where not"
                + " all reviewers rated everything equally often; an interaction that may well be"
                + " chance counts as"
                + " repeating. Groups are how many kinds of items the ratings can tell apart. The"
                + " verdict goes by the estimate, as the manual's does: near a bound it may be luck.");
  }

  private static Table summary(List<CriterionEntry<Estimate<GageStudy>>> fits) {
    TableBuilder<CriterionEntry<GageStudy>> table =
        Table.<CriterionEntry<GageStudy>>create("", "Gage R&R by question")
            .text("", "Question", CriterionEntry::name)
            .bar("Contributions", GagePart::contributions)
            .at(Detail.DETAIL)
            .number("", "Repeating", row -> variation(row.found(), GageSource.REPEATABILITY))
            .number("", "Reviewers", row -> variation(row.found(), GageSource.RATER))
            .number("", "Gage R&R", row -> variation(row.found(), GageSource.GAGE))
            .number("", "Groups", row -> groups(row.found()))
            .verdict("", "Verdict", row -> verdict(row.found()));
    for (CriterionEntry<Estimate<GageStudy>> fit : fits) {
      Cell none =
          new Cell.Verdict("undefined", "undefined", Tone.UNKNOWN, Cells.reason(fit.found()));
      table.rowsOr(
          CriterionEntry.answer(fit).map(List::of),
          Map.of("Question", fit.name(), "Verdict", none));
    }
    return table.done();
  }

  private static Cell variation(GageStudy study, GageSource source) {
    return Cell.number(study.studyVariation(source), Format.percent());
  }

  private static Cell groups(GageStudy study) {
    return study.distinctCategories().isPresent()
        ? Cell.count(study.distinctCategories())
        : Cell.words("no limit");
  }

  private static Cell verdict(GageStudy study) {
    GageVerdict verdict = study.verdict();
    return new Cell.Verdict(
        verdict.id(),
        verdict.id(),
        switch (verdict) {
          case ACCEPTABLE -> Tone.RELIABLE;
          case CONDITIONAL -> Tone.TENTATIVE;
          case UNACCEPTABLE -> Tone.POOR;
        });
  }

  private static Cell contributions(CriterionEntry<GageStudy> row) {
    return Cell.bar(
        "Contributions to the variance of " + Display.name(row.criterion().name()),
        CONTRIBUTIONS.stream()
            .map(source -> share(source, row.found().contribution(source)))
            .toList());
  }

  private static Chart.Share share(GageSource source, double size) {
    String label = Numbers.percent(size);
    return switch (source) {
      case ITEM -> new Chart.Share("Items", size, label, 6);
      case TOTAL -> new Chart.Share("Total", size, label, 6);
      case REPEATABILITY -> new Chart.Share("Repeating", size, label, 3);
      case INTERACTION -> new Chart.Share("Interaction", size, label, 2);
      case GAGE -> new Chart.Share("Gage R&R", size, label, 1);
      case RATER -> new Chart.Share("Reviewers", size, label, 0);
    };
  }

  private static Block.Figure figure(CriterionEntry<GageStudy> entry) {
    String name = entry.criterion().name();
    return new Block.Figure(
        Sentence.name(name),
        "study variation by source",
        new Chart.Bars(
            "Study variation of " + Display.name(name),
            SOURCES.stream()
                .map(source -> share(source, entry.found().studyVariation(source)))
                .toList(),
            List.of(ACCEPTABLE, UNACCEPTABLE)));
  }

  private record Row(CriterionReport criterion, GageStudy study, GageSource source) {
    /** The study where it is told what holds of all sources together. */
    Optional<GageStudy> all() {
      return Optional.of(study).filter(one -> source == GageSource.GAGE);
    }
  }

  private static Table sources(List<CriterionEntry<Estimate<GageStudy>>> fits) {
    Format percent = Format.percent();
    Format decimal = Format.decimal(3);
    TableBuilder<Row> table =
        Table.<Row>create("gage", "Gage R&R", Detail.DETAIL)
            .caption(
                "Variance and standard deviation in units of each scale, and their shares of the"
                    + " total")
            .text("criterion", "Question", row -> Cells.criterion(row.criterion()))
            .words("source", "Source", row -> row.source().id())
            .number("variance", "Variance", decimal, row -> row.study().variance(row.source()))
            .number(
                "contribution",
                "Contribution",
                percent,
                row -> row.study().contribution(row.source()))
            .number(
                "standard_deviation",
                "Standard deviation",
                decimal,
                row -> row.study().standardDeviation(row.source()))
            .number(
                "study_variation",
                "Study variation",
                percent,
                row -> row.study().studyVariation(row.source()))
            .<GageStudy>part(
                Row::all,
                study ->
                    study
                        .number(
                            "distinct_categories",
                            "Groups",
                            one -> Cell.count(one.distinctCategories()))
                        .at(Detail.DATA)
                        .verdict("verdict", "Verdict", GagePart::verdict)
                        .at(Detail.DATA)
                        .words("method", "Method", one -> one.method().id()))
            .grouped();
    for (CriterionEntry<Estimate<GageStudy>> fit : fits) {
      table
          .group(Detail.DETAIL)
          .rowsOr(
              fit.found().value().map(study -> sources(fit.criterion(), study)),
              Cells.undefined(fit.criterion(), "Variance", fit.found()));
    }
    return table.done();
  }

  private static List<Row> sources(CriterionReport criterion, GageStudy study) {
    return Stream.of(GageSource.values()).map(one -> new Row(criterion, study, one)).toList();
  }
}
