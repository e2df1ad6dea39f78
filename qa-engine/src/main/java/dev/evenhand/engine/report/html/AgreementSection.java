package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.finding.Reasons;
import dev.evenhand.engine.report.finding.Standing;
import dev.evenhand.engine.report.svg.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agreement by question with its intervals: a forest plot that is a table.
 *
 * @param confidence of the intervals, as "95 %"
 * @param head the axis
 * @param groups total, sections and questions
 */
record AgreementSection(String confidence, Chart head, List<Group> groups) {
  private static final int DIGITS = 2;

  /**
   * Rows of one kind, the highest alpha first.
   *
   * @param title above them; empty if there is one group only
   */
  record Group(String title, List<Row> rows) {}

  /**
   * One criterion.
   *
   * @param id under the name, or null where it is the name
   * @param reason why there is no alpha, or no interval; empty if there are both
   */
  record Row(
      String name,
      @Nullable String id,
      Shown items,
      Shown agree,
      Shown alpha,
      Shown low,
      Shown high,
      String reason,
      Standing standing,
      Icon icon,
      Chart chart) {}

  static AgreementSection of(Reading reading) {
    List<Range> ranges =
        reading.report().criteria().stream().flatMap(c -> Range.of(c.alpha()).stream()).toList();
    Axis axis = Axis.ofAgreement(ranges);
    IntervalChart chart =
        new IntervalChart(
            axis,
            List.of(
                IntervalChart.Guide.zero(),
                new IntervalChart.Guide(Standing.TENTATIVELY, "guide", "0.667", Anchor.END),
                new IntervalChart.Guide(Standing.RELIED_ON, "guide", "0.8", Anchor.START)),
            axis.digits());
    List<Group> groups = new ArrayList<>();
    add("Total score", reading.total().stream().toList(), chart, groups);
    add("Sections", reading.sections(), chart, groups);
    add(reading.isOfCard() ? "Questions" : "", reading.questions(), chart, groups);
    return new AgreementSection(
        Numbers.percent(reading.report().confidence()),
        chart.head("Axis of alpha, with lines at 0.667 and 0.8", "", ""),
        groups);
  }

  private static void add(
      String title, List<CriterionReport> criteria, IntervalChart chart, List<Group> groups) {
    if (!criteria.isEmpty()) {
      Comparator<Row> highestFirst = Comparator.comparingDouble(row -> sortKey(row.alpha()));
      groups.add(
          new Group(
              title,
              criteria.stream().map(c -> row(c, chart)).sorted(highestFirst.reversed()).toList()));
    }
  }

  private static double sortKey(Shown alpha) {
    return alpha.value() == null ? Double.NEGATIVE_INFINITY : Double.parseDouble(alpha.value());
  }

  private static Row row(CriterionReport criterion, IntervalChart chart) {
    Standing standing = Standing.of(criterion.alpha());
    Range range = Range.of(criterion.alpha()).orElse(null);
    String name = Display.name(criterion.name());
    return new Row(
        name,
        criterion.title() == null ? null : Display.name(criterion.criterion()),
        Shown.count(criterion.items()),
        Shown.percentOf(criterion.coefficients().get(CoefficientId.PERCENT_AGREEMENT)),
        range == null ? Shown.nothing() : Shown.number(range.value(), DIGITS),
        range == null ? Shown.nothing() : range.lowShown(DIGITS),
        range == null ? Shown.nothing() : range.highShown(DIGITS),
        Reasons.of(criterion.alpha()),
        standing,
        Icon.of(standing),
        range == null
            ? chart.emptyRow("No alpha")
            : chart.row(tip(range), range, Icon.shape(standing), standing.id()));
  }

  private static String tip(Range range) {
    String value = "Alpha " + Numbers.decimal(range.value(), DIGITS);
    return range.low() == null || range.high() == null
        ? value + ", no interval"
        : "%s, interval %s to %s"
            .formatted(
                value, Numbers.decimal(range.low(), DIGITS), Numbers.decimal(range.high(), DIGITS));
  }
}
