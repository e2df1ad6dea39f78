package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Plot;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.report.document.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The measures of the many-facet Rasch model as a table: reviewers, and how hard criteria are. */
final class RaschMeasures {
  private static final Format FORMAT = Format.decimal(2);

  /** As far as a line reaches to both sides, in standard errors. */
  private static final int ERRORS = 2;

  private RaschMeasures() {}

  static Table table(List<RaschReport> scales) {
    TableBuilder table =
        Table.create("rasch", "Rasch model")
            .caption(
                Sentence.of(
                    "Severity in logits; fit is 1 where ratings are as expected; the fair mean is"
                        + " what the reviewer would give to the average; of a question it is"
                        + " difficulty: the greater, the lower are ratings"))
            .columns(
                Column.text("criteria", "On"),
                Column.text("facet", "Facet").at(Detail.DETAIL),
                Column.text("name", "Name"),
                Column.number("logits", "Logits")
                    .with(Plot.aroundZero("severity in logits", "← more lenient", "harsher →")),
                Column.number("standard_error", "Error"),
                Column.number("infit", "Infit"),
                Column.number("outfit", "Outfit"),
                Column.number("ratings", "Rated").at(Detail.DETAIL),
                Column.number("fair_average", "Fair mean"),
                Column.number("observed_average", "Mean").at(Detail.DETAIL),
                Column.verdict("", "Fit"))
            .grouped();
    scales.forEach(scale -> add(scale, table));
    return table.done();
  }

  private static void add(RaschReport scale, TableBuilder table) {
    Cell criteria = Cell.name(String.join(" ", scale.criteria()));
    scale
        .fit()
        .value()
        .ifPresentOrElse(
            model -> {
              table.group(Detail.MAIN);
              bySize(model.severities()).forEach(one -> table.row(reviewer(criteria, one, model)));
              table.group(Detail.DETAIL);
              bySize(model.criteria()).forEach(one -> table.row(criterion(criteria, one)));
            },
            () -> table.group(Detail.DATA).row(none(criteria, scale.fit())));
  }

  private static List<Cell> none(Cell criteria, Estimate<ManyFacetRasch> fit) {
    Cell blank = Cell.blank();
    return List.of(
        criteria,
        blank,
        blank,
        Cells.undefined(fit),
        blank,
        blank,
        blank,
        blank,
        blank,
        blank,
        blank);
  }

  /** From the most severe reviewer, or the hardest criterion, to the least. */
  private static List<Map.Entry<String, RaschMeasure>> bySize(Map<String, RaschMeasure> measures) {
    return measures.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, RaschMeasure> entry) -> entry.getValue().value())
                .reversed())
        .toList();
  }

  private static List<Cell> reviewer(
      Cell criteria, Map.Entry<String, RaschMeasure> named, ManyFacetRasch model) {
    return row(
        criteria,
        "reviewer",
        named,
        Cell.number(model.fairAverages().get(named.getKey()), FORMAT),
        Cell.number(model.observedAverages().get(named.getKey()), FORMAT));
  }

  private static List<Cell> criterion(Cell criteria, Map.Entry<String, RaschMeasure> named) {
    return row(criteria, "criterion", named, Cell.blank(), Cell.blank());
  }

  private static List<Cell> row(
      Cell criteria,
      String facet,
      Map.Entry<String, RaschMeasure> named,
      Cell fair,
      Cell observed) {
    RaschMeasure measure = named.getValue();
    return List.of(
        criteria,
        Cell.words(facet),
        Cell.name(named.getKey()),
        logits(measure),
        Cell.number(measure.standardError(), FORMAT),
        Cell.number(measure.infit(), FORMAT),
        Cell.number(measure.outfit(), FORMAT),
        Cell.count(measure.ratings()),
        fair,
        observed,
        fit(measure));
  }

  /** The value, with the bounds for charts only: the standard error stands beside it. */
  private static Cell logits(RaschMeasure measure) {
    double reach = ERRORS * measure.standardError();
    Cell.Interval bounds = new Cell.Interval(measure.value() - reach, measure.value() + reach);
    return new Cell.Estimate(measure.value(), bounds, "", Format.signed(2));
  }

  private static Cell fit(RaschMeasure measure) {
    if (measure.isErratic()) {
      return new Cell.Verdict("erratic", "erratic", Tone.POOR);
    }
    return measure.isMuted()
        ? new Cell.Verdict("too-even", "too even", Tone.TENTATIVE)
        : new Cell.Verdict("as-expected", "as expected", Tone.PLAIN);
  }
}
