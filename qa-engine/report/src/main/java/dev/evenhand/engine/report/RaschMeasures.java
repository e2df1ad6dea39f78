package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.report.document.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The measures of the many-facet Rasch model as a table: reviewers, and how hard criteria are. */
final class RaschMeasures {
  private static final Format FORMAT = Format.decimal(2);

  /** As far as a line reaches to both sides, in standard errors. */
  private static final int ERRORS = 2;

  private RaschMeasures() {}

  /**
   * A reviewer or a criterion.
   *
   * @param fair what the reviewer would give to the average; null of a criterion
   * @param observed what the reviewer gave on average; null of a criterion
   */
  private record Row(
      Cell criteria,
      String facet,
      Cell name,
      RaschMeasure measure,
      @Nullable Double fair,
      @Nullable Double observed) {
    /** The value, with the bounds for charts only: the standard error stands beside it. */
    Cell logits() {
      double reach = ERRORS * measure.standardError();
      Cell.Interval bounds = new Cell.Interval(measure.value() - reach, measure.value() + reach);
      return new Cell.Estimate(measure.value(), bounds, "", Format.signed(2));
    }

    Cell fit() {
      if (measure.isUneven()) {
        return new Cell.Verdict("uneven", "uneven", Tone.POOR);
      }
      return measure.isMuted()
          ? new Cell.Verdict("too-even", "too even", Tone.TENTATIVE)
          : new Cell.Verdict("as-expected", "as expected", Tone.PLAIN);
    }
  }

  static Table table(List<RaschReport> scales, ReportOutline outline) {
    TableBuilder<Row> table =
        Table.<Row>create("rasch", "Rasch model")
            .caption(
                "Severity in logits; fit is 1 where ratings are as expected; the fair average is"
                    + " what the reviewer would give to the average item; of a question severity is"
                    + " difficulty: the greater, the lower are ratings")
            .text("criteria", "On", Row::criteria)
            .words("facet", "Facet", Row::facet)
            .at(Detail.DETAIL)
            .text("name", "Name", Row::name)
            .number("logits", "Logits", Row::logits)
            .with(SeverityPart.plot("severity in logits", GoodEnd.HIGH))
            .number("standard_error", "Error", FORMAT, row -> row.measure().standardError())
            .number("infit", "Infit", FORMAT, row -> row.measure().infit())
            .number("outfit", "Outfit", FORMAT, row -> row.measure().outfit())
            .count("ratings", "Rated", row -> row.measure().ratings())
            .at(Detail.DETAIL)
            .number("fair_average", "Fair average", FORMAT, Row::fair)
            .number("observed_average", "Mean", FORMAT, Row::observed)
            .at(Detail.DETAIL)
            .verdict("", "Fit", Row::fit)
            .grouped();
    scales.forEach(scale -> add(scale, outline, table));
    return table.done();
  }

  private static void add(RaschReport scale, ReportOutline outline, TableBuilder<Row> table) {
    Cell criteria =
        new Cell.Name(
            String.join(" ", scale.criteria()), Titles.of(scale.criteria(), outline).text());
    scale
        .fit()
        .value()
        .ifPresentOrElse(
            model ->
                table
                    .group(Detail.MAIN)
                    .rows(reviewers(criteria, model))
                    .group(Detail.DETAIL)
                    .rows(criteria(criteria, model, outline)),
            () ->
                table
                    .group(Detail.DATA)
                    .partialRow(Map.of("On", criteria, "Logits", Cells.undefined(scale.fit()))));
  }

  private static List<Row> reviewers(Cell criteria, ManyFacetRasch model) {
    return rows(
        model.severities(),
        (name, measure) ->
            new Row(
                criteria,
                "reviewer",
                Cell.name(name),
                measure,
                model.fairAverages().get(name),
                model.observedAverages().get(name)));
  }

  private static List<Row> criteria(Cell criteria, ManyFacetRasch model, ReportOutline outline) {
    return rows(
        model.criteria(),
        (name, measure) ->
            new Row(criteria, "criterion", Cells.criterion(name, outline), measure, null, null));
  }

  /** From the most severe reviewer, or the hardest criterion, to the least. */
  private static List<Row> rows(
      Map<String, RaschMeasure> measures, BiFunction<String, RaschMeasure, Row> row) {
    return measures.entrySet().stream()
        .map(entry -> row.apply(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble((Row one) -> one.measure().value()).reversed())
        .toList();
  }
}
