package dev.evenhand.engine.report;

import static dev.evenhand.engine.calibration.verdict.HabitVerdicts.Habit.ENDS;
import static dev.evenhand.engine.calibration.verdict.HabitVerdicts.Habit.FROM_MIDDLE;
import static dev.evenhand.engine.calibration.verdict.HabitVerdicts.Habit.SPREAD;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.verdict.HabitVerdicts;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.reviewer.Consistency;
import dev.evenhand.engine.reviewer.Deviations;
import dev.evenhand.engine.reviewer.Halo;
import dev.evenhand.engine.reviewer.Measure;
import dev.evenhand.engine.reviewer.PanelDeviation;
import dev.evenhand.engine.reviewer.ReferenceAccuracy;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import dev.evenhand.engine.reviewer.ScaleUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reviewers as instruments: against a reference, beside the average, in their use of the scale and
 * in how their criteria go together.
 */
final class StudyPart implements Analysis {
  private static final Format DECIMAL = Format.decimal(2);
  private static final Format SIGNED = Format.signed(2);

  @Override
  public Stream<Sentence> findings(ReportOutline outline) {
    return NarrowReviewers.points(outline);
  }

  @Override
  public Stream<Block.Step> steps(ReportOutline outline) {
    return NarrowReviewers.steps(outline);
  }

  @Override
  public Part part(ReportOutline outline) {
    ReviewerStudy study = outline.report().study();
    return study == null
        ? Part.NONE
        : Part.of(
                "instruments",
                "Reviewers as instruments",
                accuracy(study, outline),
                scaleUse(study, outline),
                halo(study, outline),
                panel(study, outline),
                consistency(study, outline))
            .toldTo(Reader.STATISTICIAN);
  }

  /**
   * What was found of a reviewer on a criterion.
   *
   * @param id of the criterion
   * @param decimal with as many decimals as the scale deserves
   * @param signed the same of differences
   */
  private record Row<T>(String id, Cell criterion, T found, Format decimal, Format signed) {}

  /** Adds a group for each criterion; none stands before {@code least}. */
  private static <T> Table done(
      TableBuilder<Row<T>> table,
      Function<ReviewerStudy.OfCriterion, List<T>> found,
      ReviewerStudy study,
      ReportOutline outline,
      Detail least) {
    for (ReviewerStudy.OfCriterion of : study.criteria()) {
      Cell name = Cells.criterion(of.criterion(), outline);
      Optional<CriterionReport> criterion = outline.report().criterion(of.criterion());
      int digits = criterion.map(ReportOutline::digits).orElse(2);
      Detail depth = criterion.map(outline::depth).orElse(Detail.DETAIL);
      table
          .group(depth.isWithin(least) ? least : depth)
          .rows(
              found.apply(of).stream()
                  .map(
                      one ->
                          new Row<>(
                              of.criterion(),
                              name,
                              one,
                              Format.decimal(digits),
                              Format.signed(digits)))
                  .toList());
    }
    return table.grouped().done();
  }

  private static Table accuracy(ReviewerStudy study, ReportOutline outline) {
    String within = "Within " + study.settings().tolerance().toPlainString();
    String reference = study.reference();
    TableBuilder<Row<ReferenceAccuracy>> table = Table.create("accuracy", "Accuracy");
    if (reference != null) {
      table.caption(
          "Against {}, whose own ratings are counted nowhere else; off by above 0 is more lenient",
          Sentence.name(reference));
    }
    table
        .text("criterion", "Question", Row::criterion)
        .name("reviewer", "Reviewer", row -> row.found().reviewer())
        .count("items", "Rated both", row -> row.found().items())
        .estimate("agreement", "Alike", row -> Cells.of(row.found().agreement(), Format.percent()))
        .estimate("kappa", "Kappa", row -> Cells.of(row.found().kappa(), DECIMAL))
        .estimate(
            "weighted_kappa",
            "Weighted kappa",
            row -> Cells.of(row.found().weightedKappa(), DECIMAL))
        .at(Detail.DATA)
        .estimate("signed", "Off by", row -> signed(row, row.found().deviations()))
        .words("", "Beyond chance", StudyPart::offBy)
        .estimate(
            "absolute", "Off by, without sign", row -> absolute(row, row.found().deviations()))
        .at(Detail.DATA)
        .estimate("squared", "Off by, squared", row -> squared(row, row.found().deviations()))
        .at(Detail.DATA)
        .estimate("within_tolerance", within, row -> within(row.found().deviations()));
    return done(table, ReviewerStudy.OfCriterion::accuracy, study, outline, Detail.MAIN);
  }

  private static String offBy(Row<ReferenceAccuracy> row) {
    return beyond(
        row.found().deviations().signed(),
        0,
        SeveritySide.HIGHER.word(),
        SeveritySide.LOWER.word());
  }

  private static Table panel(ReviewerStudy study, ReportOutline outline) {
    TableBuilder<Row<PanelDeviation>> table =
        Table.<Row<PanelDeviation>>create("panel", "Beside the average", Detail.DATA)
            .text("criterion", "Question", Row::criterion)
            .name("reviewer", "Reviewer", row -> row.found().reviewer())
            .count("items", "Rated by others too", row -> row.found().items())
            .estimate("signed", "Off by", row -> signed(row, row.found().deviations()))
            .estimate(
                "absolute", "Off by, without sign", row -> absolute(row, row.found().deviations()))
            .estimate("squared", "Off by, squared", row -> squared(row, row.found().deviations()))
            .estimate(
                "within_tolerance", "Within tolerance", row -> within(row.found().deviations()));
    return done(table, ReviewerStudy.OfCriterion::panel, study, outline, Detail.DATA);
  }

  private static Cell signed(Row<?> row, Deviations found) {
    return Cells.of(found.signed(), row.signed());
  }

  private static Cell absolute(Row<?> row, Deviations found) {
    return Cells.of(found.absolute(), row.decimal());
  }

  private static Cell squared(Row<?> row, Deviations found) {
    return Cells.of(found.squared(), row.decimal());
  }

  private static Cell within(Deviations found) {
    return Cells.of(found.withinTolerance(), Format.percent());
  }

  private static Table scaleUse(ReviewerStudy study, ReportOutline outline) {
    Set<HabitVerdicts.Of> unlike = HabitVerdicts.unlike(outline.report());
    TableBuilder<Row<ScaleUse>> table =
        Table.<Row<ScaleUse>>create("scale-use", "Use of the scale")
            .caption(
                "Use of the scale beside the others on the same interactions; a spread of 1 is like"
                    + " theirs")
            .text("criterion", "Question", Row::criterion)
            .name("reviewer", "Reviewer", row -> row.found().reviewer())
            .count("items", "Items", row -> row.found().items())
            .estimate("spread", "Spread", row -> Cells.of(row.found().spread(), DECIMAL))
            .estimate(
                "from_middle",
                "From middle",
                row -> Cells.of(row.found().fromMiddle(), row.signed()))
            .estimate("ends", "At the ends", row -> Cells.of(row.found().ends(), SIGNED))
            .words("", "Beyond chance", row -> beyond(row, unlike));
    return done(table, ReviewerStudy.OfCriterion::scaleUse, study, outline, Detail.MAIN);
  }

  private static String beyond(Row<ScaleUse> row, Set<HabitVerdicts.Of> unlike) {
    ScaleUse use = row.found();
    return Stream.of(
            beyond(use.spread(), 1, "wider", "narrower", unlike, habit(SPREAD, row)),
            beyond(
                use.fromMiddle(),
                0,
                "further out",
                "nearer the middle",
                unlike,
                habit(FROM_MIDDLE, row)),
            beyond(use.ends(), 0, "more at the ends", "less at the ends", unlike, habit(ENDS, row)))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static HabitVerdicts.Of habit(HabitVerdicts.Habit habit, Row<ScaleUse> row) {
    return new HabitVerdicts.Of(habit, row.id(), row.found().reviewer());
  }

  /** In which way a habit is unlike the others'; empty if it is not. */
  private static String beyond(
      Estimate<Measure> finding,
      double neutral,
      String above,
      String below,
      Set<HabitVerdicts.Of> unlike,
      HabitVerdicts.Of habit) {
    return unlike.contains(habit)
        ? finding.value().map(found -> found.value() > neutral ? above : below).orElse("")
        : "";
  }

  private record OfReviewer(String reviewer, Estimate<Halo> halo) {
    Cell correlation(Function<Halo, Double> correlation) {
      return Cell.number(halo.value().map(correlation).orElse(null), DECIMAL);
    }

    Estimate<Measure> difference() {
      return halo.map(Halo::difference);
    }
  }

  private static Table halo(ReviewerStudy study, ReportOutline outline) {
    Set<HabitVerdicts.Of> unlike = HabitVerdicts.unlike(outline.report());
    boolean known = study.halo().values().stream().anyMatch(halo -> halo.value().isPresent());
    TableBuilder<OfReviewer> table =
        Table.<OfReviewer>create("halo", "Halo", known ? Detail.MAIN : Detail.DATA)
            .caption(
                "Halo: how much a reviewer's questions go together, as a correlation, and how much"
                    + " more than those of the others")
            .name("reviewer", "Reviewer", OfReviewer::reviewer)
            .number("own", "Own", row -> row.correlation(Halo::own))
            .number("others", "The others'", row -> row.correlation(Halo::others))
            .at(Detail.DETAIL)
            .estimate("difference", "Difference", row -> Cells.of(row.difference(), SIGNED))
            .words(
                "",
                "Beyond chance",
                row ->
                    beyond(
                        row.difference(),
                        0,
                        "more",
                        "less",
                        unlike,
                        HabitVerdicts.Of.halo(row.reviewer())));
    study.halo().forEach((reviewer, halo) -> table.row(new OfReviewer(reviewer, halo)));
    return table.done();
  }

  private static Table consistency(ReviewerStudy study, ReportOutline outline) {
    TableBuilder<Row<Consistency>> table =
        Table.<Row<Consistency>>create("consistency", "Consistency", Detail.DATA)
            .text("criterion", "Question", Row::criterion)
            .name("reviewer", "Reviewer", row -> row.found().reviewer())
            .count("items", "Rated again", row -> row.found().items())
            .estimate(
                "agreement", "Alike", row -> Cells.of(row.found().agreement(), Format.percent()))
            .estimate(
                "alpha_nominal", "Alpha", row -> Cells.of(row.found().alphaNominal(), DECIMAL))
            .estimate(
                "alpha_interval",
                "Alpha of numbers",
                row -> Cells.of(row.found().alphaInterval(), DECIMAL))
            .estimate(
                "repeatability",
                "Repeatability",
                row -> Cells.of(row.found().repeatability(), row.decimal()));
    return done(table, ReviewerStudy.OfCriterion::consistency, study, outline, Detail.DATA);
  }

  /** In which way an interval leaves out what is like the others; empty if it does not. */
  private static String beyond(
      Estimate<Measure> finding, double neutral, String above, String below) {
    return finding
        .value()
        .filter(measure -> measure.differsFrom(neutral))
        .map(measure -> measure.value() > neutral ? above : below)
        .orElse("");
  }
}
