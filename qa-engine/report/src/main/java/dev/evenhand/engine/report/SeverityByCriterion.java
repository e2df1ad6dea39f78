package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Side;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * How severe reviewers are on each criterion. Where one criterion sums them up this is detail; else
 * it is what there is: few criteria as a table, of many who is at the ends.
 */
final class SeverityByCriterion {
  /** More questions than these would be a page of their own; the table has them all. */
  private static final int MOST_CHARTS = 24;

  /** More columns do not fit a screen. */
  private static final int FEW_CRITERIA = 5;

  /** More reviewers are too many lines. */
  private static final int FEW_REVIEWERS = 40;

  private static final Sentence LEAD =
      Sentence.of(
          "On each question, in units of its scale. All charts reach equally far in shares of their"
              + " scale, so they compare.");

  private final Reading reading;
  private final List<CriterionReport> criteria;
  private final List<String> reviewers;

  private SeverityByCriterion(Reading reading) {
    this.reading = reading;
    this.reviewers = reading.reviewers();
    this.criteria = reading.questions().stream().filter(Reading::hasSeverity).toList();
  }

  /** None where the one criterion with severities is told already. */
  static List<Block> of(Reading reading) {
    SeverityByCriterion all = new SeverityByCriterion(reading);
    boolean told =
        all.criteria.size() == 1
            && reading.severity().map(all.criteria.get(0)::equals).orElse(false);
    return all.criteria.isEmpty() || told ? List.of() : all.blocks();
  }

  private List<Block> blocks() {
    boolean main = reading.severity().isEmpty();
    boolean few = criteria.size() <= FEW_CRITERIA && reviewers.size() <= FEW_REVIEWERS;
    List<Block> blocks = new ArrayList<>();
    if (main && few) {
      blocks.add(table(Detail.MAIN));
      blocks.add(Block.Points.of(Detail.MAIN, marked()));
    } else if (main) {
      blocks.add(extremes());
    }
    blocks.add(new Block.Paragraph(Detail.DETAIL, LEAD));
    blocks.add(new Block.Figures(Detail.DETAIL, figures()));
    if (!main || !few) {
      blocks.add(table(Detail.DETAIL));
    }
    return blocks;
  }

  private List<Block.Figure> figures() {
    double reach = criteria.stream().mapToDouble(SeverityByCriterion::reach).max().orElse(1);
    return criteria.stream().limit(MOST_CHARTS).map(one -> figure(one, reach)).toList();
  }

  /** How far severities and their bounds reach, as a share of the scale. */
  private static double reach(CriterionReport criterion) {
    double width = Reading.width(criterion).orElse(1);
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
        Sentence.create().name(criterion.name()).done(),
        reading.isScore(criterion)
            ? ""
            : "A number, not a score: to the right gives lower numbers.",
        new Chart.Intervals(
            "Severity on " + Display.name(criterion.name()),
            reviewers.stream().map(reviewer -> row(criterion, reviewer)).toList(),
            reach * Reading.width(criterion).orElse(1),
            format(criterion)));
  }

  private Chart.NamedInterval row(CriterionReport criterion, String reviewer) {
    Cell found = Cells.of(criterion.severity().of(reviewer).orElse(null), format(criterion));
    Cell.Verdict verdict = Verdicts.of(criterion.severity(), reviewer, reading.isScore(criterion));
    return found instanceof Cell.Estimate estimate
        ? new Chart.NamedInterval(reviewer, estimate.value(), estimate.interval(), verdict.tone())
        : new Chart.NamedInterval(reviewer, null, null, verdict.tone());
  }

  private static Format format(CriterionReport criterion) {
    return Format.signed(Reading.digits(criterion));
  }

  /** Criteria against reviewers: the more of both go down. */
  private Table table(Detail detail) {
    List<String> names = criteria.stream().map(CriterionReport::criterion).toList();
    return criteria.size() > reviewers.size() || detail == Detail.DETAIL
        ? table(
            detail,
            "Question",
            criteria.stream().map(Cells::criterion).toList(),
            reviewers,
            (row, column) -> cell(criteria.get(row), reviewers.get(column)))
        : table(
            detail,
            "Reviewer",
            reviewers.stream().map(Cell::name).toList(),
            names,
            (row, column) -> cell(criteria.get(column), reviewers.get(row)));
  }

  private static Table table(
      Detail detail,
      String side,
      List<Cell> heads,
      List<String> columns,
      BiFunction<Integer, Integer, Cell> cells) {
    TableBuilder table =
        Table.create("", "Severity by question and reviewer")
            .caption(
                Sentence.of("Severity by question and reviewer, in units of each question's scale"))
            .at(detail)
            .columns(Column.text("", side));
    columns.forEach(name -> table.columns(Column.number("", Display.name(name))));
    for (int row = 0; row < heads.size(); row++) {
      List<Cell> line = new ArrayList<>(List.of(heads.get(row)));
      for (int column = 0; column < columns.size(); column++) {
        line.add(cells.apply(row, column));
      }
      table.row(line);
    }
    return table.done();
  }

  private static Cell cell(CriterionReport criterion, String reviewer) {
    Coefficient severity = criterion.severity().of(reviewer).orElse(null);
    return severity == null || severity.value().isEmpty()
        ? Cell.words("–")
        : Cells.value(severity, format(criterion));
  }

  /** Whose severity is marked, by criterion. */
  private List<Sentence> marked() {
    List<Sentence> marked = new ArrayList<>();
    for (CriterionReport criterion : criteria) {
      for (AdjustedSeverity.Flag flag : AdjustedSeverity.Flag.values()) {
        marked(criterion, flag).ifPresent(marked::add);
      }
    }
    return marked;
  }

  /** The most severe first, or the most lenient. */
  private Optional<Sentence> marked(CriterionReport criterion, AdjustedSeverity.Flag flag) {
    AdjustedSeverity severity = criterion.severity();
    List<String> names =
        new ArrayList<>(
            severity.bySeverity().stream()
                .filter(name -> severity.flag(name).filter(flag::equals).isPresent())
                .toList());
    if (names.isEmpty()) {
      return Optional.empty();
    }
    if (flag == AdjustedSeverity.Flag.LENIENT) {
      Collections.reverse(names);
    }
    return Optional.of(
        Sentence.create()
            .words(Side.of(flag, reading.isScore(criterion)).heading() + " on ")
            .name(criterion.name())
            .words(": ")
            .names(names)
            .words(".")
            .done());
  }

  private Table extremes() {
    boolean scores = criteria.stream().allMatch(reading::isScore);
    TableBuilder table =
        Table.create("", "Harshest and most lenient")
            .caption(
                Sentence.of(
                    "Who is at the ends on each criterion, in units of its scale, and how many are"
                        + " marked"))
            .columns(
                Column.text("", "Criterion"),
                Column.number("", "Reviewers"),
                Column.text("", scores ? "Harshest" : "Rates lowest"),
                Column.number("", "Severity"),
                Column.text("", scores ? "Most lenient" : "Rates highest"),
                Column.number("", "Severity"),
                Column.number("", "Marked"));
    for (CriterionReport criterion : criteria) {
      AdjustedSeverity severity = criterion.severity();
      List<String> names = severity.bySeverity();
      String first = names.get(0);
      String last = names.get(names.size() - 1);
      table.row(
          Cells.criterion(criterion),
          Cell.count(names.size()),
          Cell.name(first),
          cell(criterion, first),
          Cell.name(last),
          cell(criterion, last),
          Cell.count(names.stream().filter(name -> severity.flag(name).isPresent()).count()));
    }
    return table.done();
  }
}
