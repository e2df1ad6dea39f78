package dev.evenhand.engine.report.html;

import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.severity.AgentScore;
import dev.evenhand.engine.model.severity.AgentScores;
import dev.evenhand.engine.report.finding.AgentFindings;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.finding.Sentence;
import dev.evenhand.engine.report.svg.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of agents, as rated and adjusted for who reviewed them.
 *
 * @param criterion by which they are told first
 * @param unit of the numbers, such as "percent points"
 * @param summary whose score moves most, or why there are no scores
 * @param head the axis; null without scores
 * @param rows who moves most comes first
 * @param tables the same and more as tables, a criterion each
 */
record AgentsSection(
    String criterion,
    String unit,
    List<Sentence> summary,
    @Nullable Chart head,
    List<Row> rows,
    List<Table> tables) {
  /** More agents than these would be long to look at. */
  private static final int MOST_ROWS = 30;

  /** More than these are in the JSON report. */
  private static final int MOST = 200;

  /**
   * One agent in the chart.
   *
   * @param draw of which kind the reviewers were, in words
   */
  record Row(
      String agent,
      Shown items,
      Shown raw,
      Measured adjusted,
      Shown adjustment,
      String draw,
      String style,
      Icon icon,
      Chart chart) {}

  /**
   * All about the agents on one criterion.
   *
   * @param reason why there is nothing; empty if there is
   * @param left how many agents there are beyond those shown
   */
  record Table(String title, String key, List<Full> rows, String reason, int left) {}

  /** All about one agent. */
  record Full(
      String agent,
      Shown items,
      Shown ratings,
      Measured raw,
      Measured adjusted,
      Measured adjustment) {}

  static @Nullable AgentsSection of(Reading reading) {
    return AgentFindings.criterion(reading).map(first -> of(first, reading)).orElse(null);
  }

  private static AgentsSection of(CriterionReport first, Reading reading) {
    AgentScores scores = AgentFindings.scores(first).orElse(null);
    List<Table> tables = new ArrayList<>();
    for (CriterionReport criterion : reading.report().criteria()) {
      Estimate<AgentScores> fit = criterion.models().agents();
      if (fit != null) {
        tables.add(table(criterion, fit, "agents-" + tables.size()));
      }
    }
    String unit = first.kind() == CriterionKind.QUESTION ? "units of its scale" : "percent points";
    String name = Display.name(first.name());
    if (scores == null) {
      Sentence none =
          Sentence.create()
              .words("There are no scores: ")
              .reason(tables.get(0).reason())
              .words(".")
              .done();
      return new AgentsSection(name, unit, List.of(none), null, List.of(), tables);
    }
    int digits = Reading.digits(first);
    List<AgentScore> all = AgentFindings.bySize(scores);
    List<AgentScore> shown = all.subList(0, Math.min(MOST_ROWS, all.size()));
    IntervalChart chart = chart(shown);
    return new AgentsSection(
        name,
        unit,
        AgentFindings.summary(first, scores),
        chart.head("Axis of scores in " + unit, "", ""),
        shown.stream().map(score -> row(score, chart, digits)).toList(),
        tables);
  }

  private static IntervalChart chart(List<AgentScore> scores) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (AgentScore score : scores) {
      double raw = value(score);
      Range range = Range.of(score.adjusted()).orElse(new Range(raw, null, null));
      least = Math.min(least, Math.min(raw, range.least()));
      greatest = Math.max(greatest, Math.max(raw, range.greatest()));
    }
    Axis axis = Axis.over(least, greatest);
    return new IntervalChart(axis, IntervalChart.Guide.grid(axis), axis.digits());
  }

  private static double value(AgentScore score) {
    return score.raw().estimate().orElseThrow();
  }

  private static Row row(AgentScore score, IntervalChart chart, int digits) {
    int sign = AgentFindings.side(score, digits);
    Range range = Range.of(score.adjusted()).orElse(null);
    Side side = side(sign, range);
    Shown raw = Shown.number(value(score), digits);
    Measured adjusted = Measured.of(score.adjusted(), digits);
    Shown adjustment = Measured.signed(score.adjustment(), digits).value();
    String tip = "As rated " + raw.text() + ", adjusted " + adjusted.value().text();
    return new Row(
        Display.name(score.agent()),
        Shown.count(score.items()),
        raw,
        adjusted,
        adjustment,
        sign > 0 ? "harsh reviewers" : sign < 0 ? "lenient reviewers" : side.word(),
        side.id(),
        side.icon(),
        range == null
            ? chart.row(
                "As rated " + raw.text(), new Range(value(score), null, null), Shape.DOT, "before")
            : chart.movedRow(tip, value(score), range, side.shape(), side.id()));
  }

  private static Side side(int sign, @Nullable Range range) {
    if (range == null) {
      return Side.UNKNOWN;
    }
    return sign > 0 ? Side.HARSH : sign < 0 ? Side.LENIENT : Side.NEITHER;
  }

  private static Table table(CriterionReport criterion, Estimate<AgentScores> fit, String key) {
    String name = Display.name(criterion.name());
    Reason undefined = fit.reason().orElse(null);
    if (undefined != null) {
      return new Table(name, key, List.of(), Display.name(undefined.text()), 0);
    }
    List<AgentScore> scores = fit.orElseThrow().scores();
    int digits = Reading.digits(criterion);
    return new Table(
        name,
        key,
        scores.stream().limit(MOST).map(score -> full(score, digits)).toList(),
        "",
        Math.max(0, scores.size() - MOST));
  }

  private static Full full(AgentScore score, int digits) {
    return new Full(
        Display.name(score.agent()),
        Shown.count(score.items()),
        Shown.count(score.ratings()),
        Measured.of(score.raw(), digits),
        Measured.of(score.adjusted(), digits),
        Measured.signed(score.adjustment(), digits));
  }

  Icon rawIcon() {
    return Icon.of(Shape.DOT, "before");
  }

  Icon adjustedIcon() {
    return Icon.of(Shape.CIRCLE, "plain");
  }

  Icon harshIcon() {
    return Side.HARSH.icon();
  }

  Icon lenientIcon() {
    return Side.LENIENT.icon();
  }
}
