package dev.evenhand.engine.report.html;

import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschBias;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.RaschFindings;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.finding.Sentence;
import dev.evenhand.engine.report.svg.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Severity over all criteria of one scale together, by the many-facet Rasch model. */
record RaschSection(List<Group> scales) {
  private static final int DIGITS = 2;

  /** As far as a line reaches to both sides, in standard errors. */
  private static final int ERRORS = 2;

  /** The sentence names no more criteria than these. */
  private static final int NAMED = 8;

  /**
   * The criteria of one scale.
   *
   * @param criteria their names, as a sentence
   * @param notes what to know about the model, or why there is none
   * @param head the axis; null without a model
   * @param rows the harshest reviewer first
   * @param criteriaRows the hardest criterion first; empty if there is only one
   */
  record Group(
      String key,
      Sentence criteria,
      List<Sentence> notes,
      @Nullable Chart head,
      List<Row> rows,
      List<Row> criteriaRows) {}

  /**
   * One reviewer, or one criterion.
   *
   * @param fair the rating to expect from a reviewer, and the mean of those given
   * @param fit in a word
   */
  record Row(
      String name,
      Shown ratings,
      Shown logits,
      Shown error,
      Shown infit,
      Shown outfit,
      Shown fair,
      Shown observed,
      String fit,
      String style,
      Icon icon,
      Chart chart) {}

  static @Nullable RaschSection of(Reading reading) {
    List<Group> scales = new ArrayList<>();
    for (RaschReport scale : reading.report().rasch()) {
      scales.add(group("rasch-" + scales.size(), scale));
    }
    return scales.isEmpty() ? null : new RaschSection(scales);
  }

  private static Group group(String key, RaschReport scale) {
    Sentence.Builder criteria =
        Sentence.create().names(scale.criteria().stream().limit(NAMED).toList());
    criteria.words(scale.criteria().size() > NAMED ? " and others" : "");
    Reason undefined = scale.fit().reason().orElse(null);
    if (undefined != null) {
      Sentence none =
          Sentence.create()
              .words("There is no answer: ")
              .reason(undefined.text())
              .words(".")
              .done();
      return new Group(key, criteria.done(), List.of(none), null, List.of(), List.of());
    }
    ManyFacetRasch model = scale.fit().orElseThrow();
    List<Range> ranges = model.severities().values().stream().map(RaschSection::range).toList();
    Axis axis = Axis.around0(ranges, 0.1);
    IntervalChart chart =
        new IntervalChart(axis, List.of(IntervalChart.Guide.zero()), axis.digits());
    return new Group(
        key,
        criteria.done(),
        notes(model),
        chart.head("Axis of severity in logits", "← more lenient", "harsher →"),
        rows(model.severities(), model, chart),
        rows(model.criteria(), model, chart));
  }

  private static List<Row> rows(
      Map<String, RaschMeasure> measures, ManyFacetRasch model, IntervalChart chart) {
    return RaschFindings.bySize(measures).stream()
        .map(entry -> row(entry.getKey(), entry.getValue(), model, chart))
        .toList();
  }

  private static Row row(
      String name, RaschMeasure measure, ManyFacetRasch model, IntervalChart chart) {
    String style = measure.isErratic() ? "poor" : measure.isMuted() ? "tentative" : "plain";
    Shape shape =
        measure.isErratic() ? Shape.DIAMOND : measure.isMuted() ? Shape.SQUARE : Shape.CIRCLE;
    String tip =
        "%s logits, standard error %s"
            .formatted(
                Numbers.signed(measure.value(), DIGITS),
                Numbers.decimal(measure.standardError(), DIGITS));
    return new Row(
        Display.name(name),
        Shown.count(measure.ratings()),
        Shown.signed(measure.value(), DIGITS),
        Shown.number(measure.standardError(), DIGITS),
        Shown.number(measure.infit(), DIGITS),
        Shown.number(measure.outfit(), DIGITS),
        Shown.number(model.fairAverages().get(name), DIGITS),
        Shown.number(model.observedAverages().get(name), DIGITS),
        RaschFindings.fit(measure),
        style,
        Icon.of(shape, style),
        chart.row(tip, range(measure), shape, style));
  }

  private static Range range(RaschMeasure measure) {
    double reach = ERRORS * measure.standardError();
    return new Range(measure.value(), measure.value() - reach, measure.value() + reach);
  }

  private static List<Sentence> notes(ManyFacetRasch model) {
    List<Sentence> notes = new ArrayList<>();
    double reliability = model.raterSpread().reliability();
    notes.add(
        Sentence.create()
            .words("How surely the differences between reviewers would repeat: ")
            .number(reliability, Numbers.decimal(reliability, DIGITS))
            .words(", where 0 says that reviewers are alike.")
            .done());
    if (model.bias() == RaschBias.CORRECTED) {
      notes.add(
          Sentence.create()
              .words("Corrected for the bias of joint maximum likelihood, which spreads")
              .words(" reviewers too far: logits and their errors are multiplied by ")
              .number(model.biasFactor(), Numbers.decimal(model.biasFactor(), 3))
              .words(".")
              .done());
    }
    extremes(
        "Without a measure, for they gave the lowest or the highest answer only: ",
        model.extremeRaters(),
        notes);
    extremes(
        "Left out, for they got the lowest or the highest answer only: ",
        model.extremeCriteria(),
        notes);
    return notes;
  }

  private static void extremes(String words, List<String> names, List<Sentence> notes) {
    if (!names.isEmpty()) {
      notes.add(
          Sentence.create()
              .words(words)
              .names(names.stream().limit(NAMED).toList())
              .words(names.size() > NAMED ? " and others." : ".")
              .done());
    }
  }
}
