package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.report.document.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How severe reviewers are on each criterion. Where one criterion sums them up this is detail; else
 * it is what there is: few criteria as a table, of many who is at the ends.
 */
record SeverityByCriterion(
    ReportOutline outline, List<CriterionReport> criteria, List<String> reviewers) {
  /** More questions than these would be a page of their own; the table has them all. */
  private static final int MOST_CHARTS = 24;

  /** More columns do not fit a screen. */
  private static final int FEW_CRITERIA = 5;

  /** More reviewers are too many lines. */
  private static final int FEW_REVIEWERS = 40;

  /** None where the one criterion with severities is told already. */
  static List<Block> of(ReportOutline outline) {
    List<CriterionReport> criteria =
        outline.questions().stream().filter(ReportOutline::hasSeverity).toList();
    boolean told = criteria.size() == 1 && outline.sumsUp(criteria.get(0));
    return criteria.isEmpty() || told
        ? List.of()
        : new SeverityByCriterion(outline, criteria, outline.reviewers()).blocks();
  }

  private List<Block> blocks() {
    boolean main = outline.severity().isEmpty();
    boolean few = criteria.size() <= FEW_CRITERIA && reviewers.size() <= FEW_REVIEWERS;
    List<Block> blocks = new ArrayList<>();
    if (main && few) {
      blocks.add(table(Detail.MAIN));
      blocks.add(Block.Points.of(Detail.MAIN, marked()));
    } else if (main) {
      blocks.add(extremes());
    }
    if (!main) {
      blocks.add(Block.Points.of(Detail.MAIN, markedByReviewer()));
    }
    if (main && few) {
      blocks.add(charts());
    } else {
      blocks.add(
          new Block.Group(
              Detail.DETAIL,
              Sentence.of("Severity on each question"),
              List.of(charts(), table(Detail.DETAIL))));
    }
    return blocks;
  }

  private Block charts() {
    double reach = criteria.stream().mapToDouble(SeverityByCriterion::reach).max().orElse(1);
    return new Block.Figures(
        Detail.DETAIL,
        Sentence.of(
            "On each question, in units of its scale. All charts reach equally far in shares of"
                + " their scale, so they compare."),
        criteria.stream().limit(MOST_CHARTS).map(one -> figure(one, reach)).toList());
  }

  /** How far severities and their bounds reach, as a share of the scale. */
  private static double reach(CriterionReport criterion) {
    double width = criterion.width().orElse(1);
    return criterion.severity().severityByReviewer().values().stream()
        .flatMap(SeverityByCriterion::ends)
        .mapToDouble(end -> Math.abs(end) / width)
        .max()
        .orElse(0);
  }

  private static Stream<Double> ends(Coefficient severity) {
    return Stream.concat(
        severity.estimate().value().stream(),
        severity.interval().stream().flatMap(bounds -> Stream.of(bounds.low(), bounds.high())));
  }

  private Block.Figure figure(CriterionReport criterion, double reach) {
    return new Block.Figure(
        Titles.of(criterion),
        outline.isScore(criterion)
            ? Units.scale(criterion)
            : "%s, no score: to the right gives lower numbers".formatted(Units.scale(criterion)),
        new Chart.Intervals(
            "Severity on " + Display.name(criterion.name()),
            reviewers.stream().map(reviewer -> row(criterion, reviewer)).toList(),
            reach * criterion.width().orElse(1),
            format(criterion)));
  }

  private Chart.NamedInterval row(CriterionReport criterion, String reviewer) {
    Cell found = Cells.of(criterion.severity().of(reviewer).orElse(null), format(criterion));
    Tone tone =
        Verdicts.of(criterion.severity(), reviewer, outline.report().goodEnd(criterion)).tone();
    return found instanceof Cell.Estimate estimate
        ? new Chart.NamedInterval(reviewer, estimate.value(), estimate.interval(), tone)
        : new Chart.NamedInterval(reviewer, null, null, tone);
  }

  private static Format format(CriterionReport criterion) {
    return Format.signed(ReportOutline.digits(criterion));
  }

  /** Criteria against reviewers: the more of both go down. */
  private Table table(Detail detail) {
    return criteria.size() > reviewers.size() || detail == Detail.DETAIL
        ? table(
                detail,
                "Question",
                Cells::criterion,
                reviewers,
                reviewer -> reviewer,
                SeverityByCriterion::cell)
            .words("", "In", Units::scale)
            .rows(criteria)
            .done()
        : table(
                detail,
                "Reviewer",
                Cell::name,
                criteria,
                CriterionReport::name,
                (reviewer, criterion) -> cell(criterion, reviewer))
            .rows(reviewers)
            .done();
  }

  private static <R, C> TableBuilder<R> table(
      Detail detail,
      String side,
      Function<R, Cell> head,
      List<C> columns,
      Function<C, String> name,
      BiFunction<R, C, Cell> cell) {
    TableBuilder<R> table =
        Table.<R>create("", "Severity by question and reviewer", detail)
            .caption("Severity by question and reviewer, in units of each question's scale")
            .text("", side, head);
    for (C column : columns) {
      table.number("", Display.name(name.apply(column)), row -> cell.apply(row, column));
    }
    return table;
  }

  private static Cell cell(CriterionReport criterion, String reviewer) {
    Coefficient severity = criterion.severity().of(reviewer).orElse(null);
    return severity == null || severity.value().isEmpty()
        ? Cell.words("–")
        : Cells.value(severity, format(criterion));
  }

  /** On which questions each reviewer is marked. */
  private Stream<Sentence> markedByReviewer() {
    return reviewers.stream()
        .flatMap(
            reviewer ->
                Stream.of(SeveritySide.HARSHER, SeveritySide.LENIENT)
                    .map(side -> markedOn(reviewer, side)));
  }

  private Sentence markedOn(String reviewer, SeveritySide side) {
    List<CriterionReport> marked =
        criteria.stream()
            .filter(one -> one.severity().flag(reviewer).isPresent())
            .filter(one -> outline.side(one, one.severity().side(reviewer)) == side)
            .toList();
    return marked.isEmpty()
        ? Sentence.EMPTY
        : Sentence.of(
            "{} is {} on {} of {}: {}.",
            Sentence.name(reviewer),
            side.word(),
            Sentence.count(marked.size()),
            Sentence.count(criteria.size(), "question", "questions"),
            Titles.of(marked));
  }

  /** Whose severity is marked, by criterion. */
  private Stream<Sentence> marked() {
    return criteria.stream()
        .flatMap(
            criterion ->
                Stream.of(AdjustedSeverity.Flag.values()).map(flag -> marked(criterion, flag)));
  }

  /** The most severe first, or the most lenient. */
  private Sentence marked(CriterionReport criterion, AdjustedSeverity.Flag flag) {
    AdjustedSeverity severity = criterion.severity();
    List<String> names = new ArrayList<>(severity.bySeverity());
    names.removeIf(name -> severity.flag(name).filter(flag::equals).isEmpty());
    if (flag == AdjustedSeverity.Flag.LENIENT) {
      Collections.reverse(names);
    }
    return names.isEmpty()
        ? Sentence.EMPTY
        : Sentence.of(
            "{} on {}: {}.",
            SeveritySide.of(flag, outline.report().goodEnd(criterion)).heading(),
            Titles.of(criterion),
            Sentence.names(names));
  }

  private Table extremes() {
    boolean scores = criteria.stream().allMatch(outline::isScore);
    return Table.<CriterionReport>create("", "Harshest and most lenient")
        .caption(
            "Who is at the ends on each question, in units of its scale, and how many are marked")
        .text("", "Question", Cells::criterion)
        .count("", "Reviewers", criterion -> bySeverity(criterion).size())
        .name("", scores ? "Harshest" : "Rates lowest", SeverityByCriterion::first)
        .number("", "Severity", criterion -> cell(criterion, first(criterion)))
        .name("", scores ? "Most lenient" : "Rates highest", SeverityByCriterion::last)
        .number("", "Severity", criterion -> cell(criterion, last(criterion)))
        .count("", "Marked", SeverityByCriterion::marks)
        .rows(criteria)
        .done();
  }

  private static List<String> bySeverity(CriterionReport criterion) {
    return criterion.severity().bySeverity();
  }

  private static String first(CriterionReport criterion) {
    return bySeverity(criterion).get(0);
  }

  private static String last(CriterionReport criterion) {
    return bySeverity(criterion).get(bySeverity(criterion).size() - 1);
  }

  private static long marks(CriterionReport criterion) {
    return bySeverity(criterion).stream()
        .filter(name -> criterion.severity().flag(name).isPresent())
        .count();
  }
}
