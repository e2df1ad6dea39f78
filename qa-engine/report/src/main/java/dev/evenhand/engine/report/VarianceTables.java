package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.variance.DecisionStudy;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.List;
import java.util.OptionalLong;

/** What makes ratings vary and what more reviewers would give, as tables. */
final class VarianceTables {
  private static final int DIGITS = 3;

  private VarianceTables() {}

  /** What the table of sources says. */
  static Sentence lead() {
    return Sentence.of(
        "What makes ratings vary, in % of their variance: differences between what was rated are"
            + " what one wants to see, those between reviewers and the rest are error; below 0"
            + " counts as 0. G is the reliability for comparing items, Phi that for judging one"
            + " against a mark, of the mean of so many reviewers.");
  }

  /** The scores; what each question is worth stands deeper. */
  static Table sources(Reading reading) {
    TableBuilder table =
        Table.create("", "What makes ratings vary")
            .caption(
                Sentence.of(
                    "What makes ratings vary, and how many reviewers reach a reliability of "
                        + VarianceReport.TARGET))
            .columns(
                Column.text("", "Criterion"),
                Column.bar("Shares"),
                Column.number("", "G(1)"),
                Column.number("", "Phi(1)"),
                Column.number("", "Phi(3)"),
                Column.number("", "Compare"),
                Column.number("", "Judge"));
    table.group(Detail.MAIN);
    criteria(reading, false).forEach(criterion -> add(criterion, reading, table));
    table.group(reading.isOfCard() ? Detail.DETAIL : Detail.MAIN);
    criteria(reading, true).forEach(criterion -> add(criterion, reading, table));
    return table.done();
  }

  private static List<CriterionReport> criteria(Reading reading, boolean questions) {
    return reading.report().criteria().stream()
        .filter(criterion -> (criterion.kind() == CriterionKind.QUESTION) == questions)
        .toList();
  }

  private static void add(CriterionReport criterion, Reading reading, TableBuilder table) {
    VarianceReport variance = criterion.models().variance();
    if (variance.chosen().isEmpty()) {
      return;
    }
    VarianceComponents components = variance.chosen().get();
    DecisionStudy study = components.decisionStudy();
    table.row(
        Cells.criterion(criterion),
        components.total() > 0 ? shares(criterion, components, reading) : Cell.blank(),
        Cell.number(study.generalizability(1), Format.decimal(DIGITS)),
        Cell.number(study.dependability(1), Format.decimal(DIGITS)),
        Cell.number(study.dependability(3), Format.decimal(DIGITS)),
        number(variance.reviewersToCompare()),
        number(variance.reviewersToJudge()));
  }

  private static Cell shares(
      CriterionReport criterion, VarianceComponents components, Reading reading) {
    double total = components.total();
    return new Cell.Bar(
        new Chart.Shares(
            "Sources of variance of " + Display.name(criterion.criterion()),
            List.of(
                share(reading.isOfCard() ? "interactions" : "items", components.item() / total, 6),
                share("reviewers", components.rater() / total, 0),
                share("rest", components.residual() / total, 3))));
  }

  private static Chart.Share share(String name, double share, int shade) {
    double shown = Math.max(0, share);
    return new Chart.Share(name, shown, Numbers.percent(shown), shade);
  }

  private static Cell number(OptionalLong reviewers) {
    return reviewers.isPresent() ? Cell.count(reviewers) : Cell.words("no number");
  }

  static Table components(Reading reading) {
    List<CriterionReport> criteria = reading.report().criteria();
    boolean any = criteria.stream().anyMatch(c -> c.models().variance().chosen().isPresent());
    TableBuilder table =
        Table.create("variance", "Variance")
            .caption(Sentence.of("Components of variance, in squared units of each scale"))
            .at(any ? Detail.DETAIL : Detail.DATA)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("method", "Method"),
                Column.number("item", reading.isOfCard() ? "Interactions" : "Items"),
                Column.number("reviewer", "Reviewers"),
                Column.number("residual", "Rest"),
                Column.number("items", "Rated"),
                Column.number("reviewers", "By"),
                Column.number("ratings", "Ratings"),
                Column.text("", "Note"));
    for (CriterionReport criterion : criteria) {
      criterion
          .models()
          .variance()
          .components()
          .forEach((method, found) -> table.row(components(criterion, method.id(), found)));
    }
    return table.done();
  }

  private static List<Cell> components(
      CriterionReport criterion, String method, Estimate<VarianceComponents> found) {
    Cell name = Cells.criterion(criterion);
    Cell by = Cell.words(method);
    Cell blank = Cell.blank();
    return found
        .value()
        .map(
            all ->
                List.of(
                    name,
                    by,
                    component(all.item()),
                    component(all.rater()),
                    component(all.residual()),
                    Cell.count(all.items()),
                    Cell.count(all.raters()),
                    Cell.count(all.ratings()),
                    blank))
        .orElseGet(
            () ->
                List.of(
                    name,
                    by,
                    Cells.undefined(found),
                    blank,
                    blank,
                    blank,
                    blank,
                    blank,
                    Cell.words(Cells.reason(found))));
  }

  private static Cell component(double value) {
    double size = Math.abs(value);
    return Cell.number(value, Format.decimal(size >= 100 ? 0 : size >= 1 ? 1 : 3));
  }

  static Table needed(Reading reading) {
    TableBuilder table =
        Table.create("reviewers-needed", "Reviewers needed")
            .caption(Sentence.of("Reliability of the mean by number of reviewers"))
            .at(Detail.DETAIL)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.number("reviewers", "Reviewers"),
                Column.number("generalizability", "To compare"),
                Column.number("dependability", "To judge"))
            .grouped();
    for (CriterionReport criterion : reading.report().criteria()) {
      table.group(Detail.DETAIL);
      for (VarianceReport.Point point : criterion.models().variance().curve()) {
        table.row(
            Cells.criterion(criterion),
            Cell.count(point.reviewers()),
            Cell.number(point.generalizability(), Format.decimal(2)),
            Cell.number(point.dependability(), Format.decimal(2)));
      }
    }
    return table.done();
  }
}
