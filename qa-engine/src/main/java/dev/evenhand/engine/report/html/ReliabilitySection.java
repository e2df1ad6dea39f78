package dev.evenhand.engine.report.html;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.finding.Reasons;
import dev.evenhand.engine.report.svg.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What makes ratings vary, and how many reviewers make a mean that can be relied on.
 *
 * @param criterion of the curve
 * @param curve the chart; null where the variance of no such criterion is known
 * @param points the same as a table
 * @param sources what makes each criterion vary
 */
record ReliabilitySection(
    String criterion, @Nullable Chart curve, List<Point> points, List<Source> sources) {
  private static final int HEIGHT = 200;
  private static final int DIGITS = 2;

  /** What so many reviewers would give. */
  record Point(Shown reviewers, Shown toCompare, Shown toJudge) {}

  /**
   * What makes one criterion vary.
   *
   * @param bar the three as one bar; null if there are none
   * @param reason why there are none; empty if there are
   */
  record Source(
      String name,
      Shown item,
      Shown reviewer,
      Shown residual,
      Shown needed,
      @Nullable Chart bar,
      String reason) {}

  Icon compareIcon() {
    return Icon.of(Shape.CIRCLE, "first");
  }

  Icon judgeIcon() {
    return Icon.of(Shape.DIAMOND, "second");
  }

  static @Nullable ReliabilitySection of(Reading reading) {
    List<CriterionReport> all = reading.report().criteria();
    if (all.stream().noneMatch(c -> c.models().variance().chosen().isPresent())) {
      return null;
    }
    Optional<CriterionReport> told =
        reading
            .total()
            .or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty())
            .filter(c -> c.models().variance().chosen().isPresent());
    return new ReliabilitySection(
        told.map(c -> Display.name(c.name())).orElse(""),
        told.map(ReliabilitySection::curve).orElse(null),
        told.map(ReliabilitySection::points).orElse(List.of()),
        all.stream().map(ReliabilitySection::source).toList());
  }

  private static List<Point> points(CriterionReport criterion) {
    return criterion.models().variance().curve().stream()
        .map(
            point ->
                new Point(
                    Shown.count(point.reviewers()),
                    shown(point.generalizability()),
                    shown(point.dependability())))
        .toList();
  }

  private static Chart curve(CriterionReport criterion) {
    List<VarianceReport.Point> curve = criterion.models().variance().curve();
    int last = curve.get(curve.size() - 1).reviewers();
    LineChart chart =
        new LineChart(
            new Axis(0.6, last + 0.4, List.of()),
            new Axis(0, 1, List.of(0.0, 0.5, 1.0)),
            HEIGHT,
            1);
    List<LineChart.Spot> compare = new ArrayList<>();
    List<LineChart.Spot> judge = new ArrayList<>();
    List<LineChart.Foot> feet = new ArrayList<>();
    for (VarianceReport.Point point : curve) {
      String count = Numbers.count(point.reviewers());
      point.generalizability().ifPresent(value -> compare.add(spot(point, value, "to compare")));
      point.dependability().ifPresent(value -> judge.add(spot(point, value, "to judge")));
      feet.add(new LineChart.Foot(chart.x().share(point.reviewers()), count));
    }
    return chart.of(
        "How reliable the mean of 1 to " + last + " reviewers is",
        "Rises from left to right towards 1; the table below has the numbers.",
        List.of(
            new LineChart.Series("first", Shape.CIRCLE, compare),
            new LineChart.Series("second", Shape.DIAMOND, judge)),
        feet,
        chart.level(VarianceReport.TARGET, "guide", "wanted: 0.8"));
  }

  private static LineChart.Spot spot(VarianceReport.Point point, double value, String what) {
    return new LineChart.Spot(
        point.reviewers(),
        new Range(value, null, null),
        "%s reviewers, %s: %s"
            .formatted(Numbers.count(point.reviewers()), what, Numbers.decimal(value, DIGITS)));
  }

  private static Source source(CriterionReport criterion) {
    VarianceReport variance = criterion.models().variance();
    String name = Display.name(criterion.criterion());
    VarianceComponents components = variance.chosen().orElse(null);
    if (components == null) {
      Shown nothing = Shown.nothing();
      return new Source(name, nothing, nothing, nothing, nothing, null, Reasons.of(variance));
    }
    OptionalLong needed = variance.reviewersToJudge();
    return new Source(
        name,
        component(components.item()),
        component(components.rater()),
        component(components.residual()),
        needed.isPresent() ? Shown.count(needed.getAsLong()) : Shown.words("no number"),
        bar(name, components),
        "");
  }

  private static @Nullable Chart bar(String name, VarianceComponents components) {
    return components.total() > 0
        ? BarChart.row(
            "Sources of variance of " + name,
            List.of(
                BarChart.Part.unlabelled("interactions", components.item(), 6),
                BarChart.Part.unlabelled("reviewers", components.rater(), 0),
                BarChart.Part.unlabelled("rest", components.residual(), 3)))
        : null;
  }

  private static Shown component(double value) {
    return Shown.number(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3);
  }

  private static Shown shown(OptionalDouble value) {
    return value.isPresent() ? Shown.number(value.getAsDouble(), DIGITS) : Shown.words("–");
  }
}
