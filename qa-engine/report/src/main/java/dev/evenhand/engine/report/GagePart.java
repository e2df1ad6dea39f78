package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.variance.GageSource;
import dev.evenhand.engine.model.variance.GageStudy;
import dev.evenhand.engine.model.variance.GageVerdict;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.report.document.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

  private record Studied(CriterionReport criterion, GageStudy study) {
    double gage() {
      return study.studyVariation(GageSource.GAGE);
    }
  }

  @Override
  public List<Sentence> findings(Reading reading) {
    return studied(reading).stream().limit(NAMED).map(GagePart::finding).toList();
  }

  /** The worst first. */
  private static List<Studied> studied(Reading reading) {
    return reading.report().criteria().stream()
        .flatMap(criterion -> study(criterion).stream())
        .sorted(Comparator.comparingDouble(Studied::gage).reversed())
        .toList();
  }

  private static Optional<Studied> study(CriterionReport criterion) {
    Estimate<GageStudy> fit = criterion.models().gage();
    return fit == null ? Optional.empty() : fit.value().map(study -> new Studied(criterion, study));
  }

  private static Sentence finding(Studied found) {
    Sentence.Builder sentence =
        Sentence.create()
            .words("The gage is ")
            .words(word(found.study().verdict()))
            .words(" on ")
            .name(found.criterion().criterion())
            .words(": rating makes up ")
            .number(found.gage(), Numbers.percent(found.gage()))
            .words(" of the study variation");
    return sentence
        .words(
            switch (found.study().verdict()) {
              case ACCEPTABLE -> ", which is below " + Numbers.percent(ACCEPTABLE) + ".";
              case CONDITIONAL -> ", where below " + Numbers.percent(ACCEPTABLE) + " is wanted.";
              case UNACCEPTABLE -> ", where " + Numbers.percent(UNACCEPTABLE) + " is the most.";
            })
        .done();
  }

  private static String word(GageVerdict verdict) {
    return switch (verdict) {
      case ACCEPTABLE -> "acceptable";
      case CONDITIONAL -> "acceptable for some uses only";
      case UNACCEPTABLE -> "unacceptable";
    };
  }

  @Override
  public List<Block.Step> steps(Reading reading) {
    return studied(reading).stream()
        .filter(found -> found.study().verdict() == GageVerdict.UNACCEPTABLE)
        .limit(1)
        .map(GagePart::step)
        .toList();
  }

  private static Block.Step step(Studied worst) {
    GageStudy study = worst.study();
    double repeating = study.variance(GageSource.REPEATABILITY);
    boolean oneself = 2 * repeating >= study.variance(GageSource.GAGE);
    Sentence.Builder what =
        oneself
            ? Sentence.create().words("Say more exactly what earns which answer on ")
            : Sentence.create().words("Calibrate reviewers with each other on ");
    return new Block.Step(
        what.name(worst.criterion().criterion()).words(".").done(),
        Sentence.of(
            oneself
                ? "Most of what rating adds is that one reviewer rates the same differently the"
                    + " next time."
                : "Most of what rating adds are differences between reviewers, not between the"
                    + " times that one of them rates the same."));
  }

  @Override
  public Part part(Reading reading) {
    return Part.of(
            "gage",
            "Gage R&R",
            new Block.Paragraph(
                Detail.MAIN,
                Sentence.of(
                    "How much of the study variation is that reviewers repeat themselves inexactly,"
                        + " that they differ from each other, and both together; and how many groups"
                        + " of items the ratings can tell apart.")),
            summary(reading),
            new Block.Figures(Detail.DETAIL, figures(reading)),
            sources(reading))
        .explaining(
            new Part.Term(
                "Gage R&R",
                "Repeatability and reproducibility by analysis of variance, as in the reference"
                    + " manual of the AIAG (2010); an interaction that may well be chance counts as"
                    + " repeating. Groups are how many kinds of items the ratings can tell apart."));
  }

  private static Table summary(Reading reading) {
    TableBuilder table =
        Table.create("", "Gage R&R by criterion")
            .columns(
                Column.text("", "Criterion"),
                Column.bar("Contributions").at(Detail.DETAIL),
                Column.number("", "Repeating"),
                Column.number("", "Reviewers"),
                Column.number("", "Gage R&R"),
                Column.number("", "Groups"),
                Column.verdict("", "Verdict"));
    for (CriterionReport criterion : reading.report().criteria()) {
      Estimate<GageStudy> fit = criterion.models().gage();
      if (fit != null) {
        table.row(
            fit.value()
                .map(study -> summary(criterion, study))
                .orElseGet(() -> undefined(criterion, fit)));
      }
    }
    return table.done();
  }

  private static List<Cell> summary(CriterionReport criterion, GageStudy study) {
    OptionalLong groups = study.distinctCategories();
    return List.of(
        Cells.criterion(criterion),
        new Cell.Bar(contributions(criterion, study)),
        variation(study, GageSource.REPEATABILITY),
        variation(study, GageSource.RATER),
        variation(study, GageSource.GAGE),
        groups.isPresent() ? Cell.count(groups) : Cell.words("no limit"),
        verdict(study.verdict()));
  }

  private static List<Cell> undefined(CriterionReport criterion, Estimate<GageStudy> fit) {
    Cell blank = Cell.blank();
    Cell none = new Cell.Verdict("undefined", "undefined", Tone.UNKNOWN, Cells.reason(fit));
    return List.of(Cells.criterion(criterion), blank, blank, blank, blank, blank, none);
  }

  private static Cell variation(GageStudy study, GageSource source) {
    return new Cell.Decimal(study.studyVariation(source), Format.percent());
  }

  private static Cell verdict(GageVerdict verdict) {
    Tone tone =
        switch (verdict) {
          case ACCEPTABLE -> Tone.RELIABLE;
          case CONDITIONAL -> Tone.TENTATIVE;
          case UNACCEPTABLE -> Tone.POOR;
        };
    return new Cell.Verdict(verdict.id(), verdict.id(), tone);
  }

  private static Chart.Shares contributions(CriterionReport criterion, GageStudy study) {
    return new Chart.Shares(
        "Contributions to the variance of " + Display.name(criterion.name()),
        Stream.of(
                GageSource.ITEM, GageSource.RATER, GageSource.INTERACTION, GageSource.REPEATABILITY)
            .map(source -> share(source, study.contribution(source)))
            .toList());
  }

  private static Chart.Share share(GageSource source, double size) {
    return new Chart.Share(name(source), size, Numbers.percent(size), shade(source));
  }

  private static List<Block.Figure> figures(Reading reading) {
    return reading.report().criteria().stream()
        .flatMap(criterion -> study(criterion).stream())
        .limit(MOST_CHARTS)
        .map(GagePart::figure)
        .toList();
  }

  private static Block.Figure figure(Studied found) {
    String name = found.criterion().name();
    List<Chart.Share> bars =
        SOURCES.stream()
            .map(source -> share(source, found.study().studyVariation(source)))
            .toList();
    return new Block.Figure(
        Sentence.create().name(name).done(),
        "study variation by source",
        new Chart.Bars(
            "Study variation of " + Display.name(name), bars, List.of(ACCEPTABLE, UNACCEPTABLE)));
  }

  private static Table sources(Reading reading) {
    TableBuilder table =
        Table.create("gage", "Gage R&R")
            .caption(
                Sentence.of(
                    "Variance and standard deviation in units of each scale, and their shares of"
                        + " the total"))
            .at(Detail.DETAIL)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("source", "Source"),
                Column.number("variance", "Variance"),
                Column.number("contribution", "Contribution"),
                Column.number("standard_deviation", "Standard deviation"),
                Column.number("study_variation", "Study variation"),
                Column.number("distinct_categories", "Groups").at(Detail.DATA),
                Column.verdict("verdict", "Verdict").at(Detail.DATA))
            .grouped();
    for (CriterionReport criterion : reading.report().criteria()) {
      Estimate<GageStudy> fit = criterion.models().gage();
      if (fit != null) {
        table.group(Detail.DETAIL);
        fit.value()
            .ifPresentOrElse(
                study -> sources(table, criterion, study),
                () -> table.row(noSources(criterion, fit)));
      }
    }
    return table.done();
  }

  private static List<Cell> noSources(CriterionReport criterion, Estimate<GageStudy> fit) {
    Cell blank = Cell.blank();
    return List.of(
        Cells.criterion(criterion), blank, Cells.undefined(fit), blank, blank, blank, blank, blank);
  }

  private static void sources(TableBuilder table, CriterionReport criterion, GageStudy study) {
    for (GageSource source : GageSource.values()) {
      boolean all = source == GageSource.GAGE;
      table.row(
          Cells.criterion(criterion),
          Cell.words(source.id()),
          Cell.number(study.variance(source), Format.decimal(3)),
          Cell.number(study.contribution(source), Format.percent()),
          Cell.number(study.standardDeviation(source), Format.decimal(3)),
          Cell.number(study.studyVariation(source), Format.percent()),
          all ? Cell.count(study.distinctCategories()) : Cell.blank(),
          all ? verdict(study.verdict()) : Cell.blank());
    }
  }

  /** What a source is called. */
  private static String name(GageSource source) {
    return switch (source) {
      case REPEATABILITY -> "Repeating";
      case RATER -> "Reviewers";
      case INTERACTION -> "Interaction";
      case GAGE -> "Gage R&R";
      case ITEM -> "Items";
      case TOTAL -> "Total";
    };
  }

  private static int shade(GageSource source) {
    return switch (source) {
      case ITEM, TOTAL -> 6;
      case REPEATABILITY -> 3;
      case INTERACTION -> 2;
      case GAGE -> 1;
      case RATER -> 0;
    };
  }
}
