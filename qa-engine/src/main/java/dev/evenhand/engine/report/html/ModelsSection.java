package dev.evenhand.engine.report.html;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.ModelReviewerFindings.Verdict;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.svg.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The models among the reviewers, beside the people.
 *
 * @param epsilon how much worse a model may be; nothing if no test has an answer
 * @param head the axis of severity, in shares of each scale
 */
record ModelsSection(Shown epsilon, Chart head, List<Model> models) {
  private static final int DIGITS = 2;

  /**
   * One model.
   *
   * @param kappas with each person, by criterion; null if no kappa is known
   * @param people the model beside each person
   */
  record Model(String name, List<Row> rows, @Nullable Matrix kappas, PeopleTable people) {}

  /**
   * One criterion.
   *
   * @param reason what the verdict rests on
   * @param side of the model's severity, in words
   */
  record Row(
      String criterion,
      Shown ratings,
      String verdict,
      String style,
      Icon icon,
      String reason,
      Shown winning,
      Shown advantage,
      Measured severity,
      String side,
      Chart chart) {}

  static @Nullable ModelsSection of(Reading reading) {
    List<ModelReviewer> models = reading.report().modelReviewers();
    if (models.isEmpty()) {
      return null;
    }
    List<Range> ranges =
        models.stream()
            .flatMap(model -> model.criteria().stream())
            .flatMap(found -> share(found, reading).stream())
            .toList();
    Axis reach = Axis.around0(ranges, 0.02);
    Axis axis = new Axis(reach.low(), reach.high(), List.of(0.0));
    IntervalChart chart = new IntervalChart(axis, List.of(IntervalChart.Guide.zero()), 0);
    List<Model> sections = new ArrayList<>();
    for (ModelReviewer model : models) {
      sections.add(model(model, "model-" + sections.size(), chart, reading));
    }
    return new ModelsSection(
        epsilon(models),
        chart.head("Axis of severity in shares of each scale", "← more lenient", "harsher →"),
        sections);
  }

  private static Shown epsilon(List<ModelReviewer> models) {
    return models.stream()
        .flatMap(model -> model.criteria().stream())
        .flatMap(found -> found.test().value().stream())
        .findFirst()
        .map(test -> Shown.number(test.epsilon(), DIGITS))
        .orElse(Shown.nothing());
  }

  private static Model model(
      ModelReviewer model, String key, IntervalChart chart, Reading reading) {
    return new Model(
        Display.name(model.reviewer()),
        model.criteria().stream().map(found -> row(found, chart, reading)).toList(),
        PersonKappas.of(key + "-kappas", model, reading),
        PeopleTable.of(key + "-people", model, reading));
  }

  /** Severity in shares of the scale, by which criteria compare. */
  private static Optional<Range> share(ModelReviewer.OnCriterion found, Reading reading) {
    double width =
        reading
            .report()
            .criterion(found.criterion())
            .map(criterion -> Reading.width(criterion).orElse(1))
            .orElse(1.0);
    return Range.of(found.besidePeople()).map(range -> range.over(width));
  }

  private static Row row(ModelReviewer.OnCriterion found, IntervalChart chart, Reading reading) {
    Optional<CriterionReport> criterion = reading.report().criterion(found.criterion());
    int digits = criterion.map(Reading::digits).orElse(DIGITS);
    Measured severity = Measured.signed(found.besidePeople(), digits);
    Range share = share(found, reading).orElse(null);
    Side side = side(share);
    Verdict verdict = Verdict.of(found.test());
    Optional<AlternativeAnnotator> test = found.test().value();
    return new Row(
        Display.name(criterion.map(CriterionReport::name).orElse(found.criterion())),
        Shown.count(found.ratings()),
        verdict.word(),
        style(verdict),
        Icon.of(shape(verdict), style(verdict)),
        reason(found.test()),
        Shown.percent(test.map(AlternativeAnnotator::winningRate).orElse(null)),
        Shown.percent(test.map(AlternativeAnnotator::averageAdvantage).orElse(null)),
        severity,
        side.word(),
        share == null
            ? chart.emptyRow("No severity")
            : chart.row(
                "Severity %s: %s".formatted(severity.value().text(), side.word()),
                share,
                side.shape(),
                side.id()));
  }

  private static Side side(@Nullable Range range) {
    if (range == null) {
      return Side.UNKNOWN;
    }
    if (range.low() == null || range.high() == null) {
      return Side.NEITHER;
    }
    return range.low() > 0 ? Side.HARSH : range.high() < 0 ? Side.LENIENT : Side.NEITHER;
  }

  private static String reason(Estimate<AlternativeAnnotator> test) {
    return test.reason()
        .map(undefined -> Display.name(undefined.text()))
        .orElseGet(
            () ->
                test.orElseThrow().passes()
                    ? "as well as at least half of the people"
                    : "not shown to do as well as half of the people");
  }

  private static String style(Verdict verdict) {
    return switch (verdict) {
      case YES -> "reliable";
      case NO -> "poor";
      case NOT_DECIDABLE -> "unknown";
    };
  }

  private static Shape shape(Verdict verdict) {
    return switch (verdict) {
      case YES -> Shape.CIRCLE;
      case NO -> Shape.DIAMOND;
      case NOT_DECIDABLE -> Shape.CROSS;
    };
  }
}
