package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Mark;
import dev.evenhand.engine.report.svg.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Severity on each question, in one small chart each, and the same as a table. All charts reach as
 * far in shares of their scale, so that they compare.
 *
 * @param panels the charts
 * @param reviewers heads of the table's columns
 * @param rows of the table, a question each
 */
record SeverityPanels(List<Panel> panels, List<String> reviewers, List<Row> rows) {
  private static final int ROW = 20;
  private static final int TOP = 18;
  private static final double PLOT = 0.36;
  private static final int NAME = 14;

  /** More questions than these would be a page of their own; the table has them all. */
  private static final int MOST = 24;

  /**
   * A small chart.
   *
   * @param scored whether lower is harsher
   */
  record Panel(String title, boolean scored, Chart chart) {}

  /** One question's severities, in the order of the reviewers. */
  record Row(String question, List<Shown> severities) {}

  static @Nullable SeverityPanels of(Reading reading) {
    List<CriterionReport> questions =
        reading.questions().stream().filter(Reading::hasSeverity).toList();
    boolean shownAlready =
        questions.size() == 1 && reading.severity().map(questions.get(0)::equals).orElse(false);
    if (questions.isEmpty() || shownAlready) {
      return null;
    }
    List<String> reviewers = reading.reviewers();
    double reach = questions.stream().mapToDouble(SeverityPanels::reach).max().orElse(1);
    return new SeverityPanels(
        questions.stream()
            .limit(MOST)
            .map(q -> panel(q, reviewers, reach, reading.isScore(q)))
            .toList(),
        reviewers.stream().map(Display::name).toList(),
        questions.stream().map(q -> row(q, reviewers)).toList());
  }

  /** How far severities and their bounds reach, as a share of the scale. */
  private static double reach(CriterionReport question) {
    double width = Reading.width(question).orElse(1);
    return question.severity().severityByReviewer().values().stream()
        .flatMap(severity -> Range.of(severity).stream())
        .mapToDouble(range -> Math.max(-range.least(), range.greatest()) / width)
        .max()
        .orElse(0);
  }

  private static Row row(CriterionReport question, List<String> reviewers) {
    int digits = Reading.digits(question);
    return new Row(
        Display.name(question.criterion()),
        reviewers.stream()
            .map(
                name ->
                    question
                        .severity()
                        .of(name)
                        .flatMap(Range::of)
                        .map(range -> Shown.signed(range.value(), digits))
                        .orElse(Shown.words("–")))
            .toList());
  }

  private static Panel panel(
      CriterionReport question, List<String> reviewers, double reach, boolean scored) {
    double width = Reading.width(question).orElse(1);
    double edge = Math.max(reach * width, 1e-9);
    Axis axis = Axis.around0(List.of(new Range(0, -edge, edge)), 0);
    List<Mark> marks = new ArrayList<>(frame(axis, reviewers.size()));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < reviewers.size(); i++) {
      String reviewer = reviewers.get(i);
      double middle = TOP + (i + 0.5) * ROW;
      marks.add(
          new Mark.Label(
              Point.of(0, middle + 4), Anchor.START, Display.shortened(reviewer, NAME), "name"));
      Coefficient severity = question.severity().of(reviewer).orElse(null);
      Range range = severity == null ? null : Range.of(severity).orElse(null);
      if (range != null) {
        Side found = Side.of(question.severity(), reviewer);
        Side side = scored || found == Side.NEITHER ? found : Side.OTHER;
        String note = note(reviewer, range, Reading.digits(question));
        words.add(note);
        marks.add(new Mark.Group(note, interval(range, side, axis, middle)));
      }
    }
    String name = Display.name(question.name());
    Length height = Length.px(TOP + reviewers.size() * ROW + 4.0);
    return new Panel(
        name,
        scored,
        Chart.of(
            new Drawing(
                "Severity on " + name,
                String.join("; ", words) + ".",
                height,
                "panel-chart",
                marks)));
  }

  private static List<Mark> frame(Axis axis, int reviewers) {
    List<Mark> marks = new ArrayList<>();
    double bottom = TOP + (double) reviewers * ROW;
    for (double tick :
        List.of(axis.ticks().get(0), 0.0, axis.ticks().get(axis.ticks().size() - 1))) {
      double across = across(axis, tick);
      marks.add(
          new Mark.Line(
              Point.of(across, TOP), Point.of(across, bottom), tick == 0 ? "zero" : "grid"));
      marks.add(
          new Mark.Label(
              Point.of(across, TOP - 6.0),
              across > 0.95 ? Anchor.END : Anchor.MIDDLE,
              Numbers.decimal(tick, axis.digits()),
              "tick"));
    }
    return marks;
  }

  private static List<Mark> interval(Range range, Side side, Axis axis, double middle) {
    return List.of(
        new Mark.Line(
            Point.of(across(axis, range.least()), middle),
            Point.of(across(axis, range.greatest()), middle),
            "interval " + side.id()),
        new Mark.Symbol(
            Point.of(across(axis, range.value()), middle), side.shape(), "symbol " + side.id()));
  }

  private static double across(Axis axis, double value) {
    return PLOT + (1 - PLOT) * axis.share(value);
  }

  private static String note(String reviewer, Range range, int digits) {
    String value = Display.name(reviewer) + " " + Numbers.signed(range.value(), digits);
    return range.low() == null || range.high() == null
        ? value
        : "%s (%s to %s)"
            .formatted(
                value, Numbers.decimal(range.low(), digits), Numbers.decimal(range.high(), digits));
  }
}
