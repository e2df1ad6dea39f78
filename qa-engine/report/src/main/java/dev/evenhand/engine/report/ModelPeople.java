package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Matrix;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.report.document.Tone;
import java.util.List;
import java.util.Optional;

/** Each model beside each person. */
final class ModelPeople {
  /** Beyond this many people a matrix no longer fits a page. */
  private static final int MOST_PEOPLE = 30;

  private static final int DIGITS = 2;

  private ModelPeople() {}

  /** Kappa of each model with each person, by criterion. */
  static Block matrices(List<ModelReviewer> models, ReportOutline outline) {
    return new Block.Matrices(
        Detail.MAIN, models.stream().flatMap(model -> matrix(model, outline).stream()).toList());
  }

  private static Optional<Matrix> matrix(ModelReviewer model, ReportOutline outline) {
    List<String> people =
        outline.reviewers().stream()
            .filter(name -> model.criteria().stream().anyMatch(on -> pair(on, name).isPresent()))
            .toList();
    if (people.isEmpty() || people.size() > MOST_PEOPLE) {
      return Optional.empty();
    }
    return Optional.of(
        new MatrixAxis<>(model.criteria(), ModelReviewer.OnCriterion::criterion)
            .against(
                MatrixAxis.of(people),
                Display.name(model.reviewer()),
                "Cohen's kappa with each person, with linear weights where answers have an order",
                "On",
                (found, person) ->
                    PairMatrix.kappa(pair(found, person).orElse(null), isLinear(found, outline))));
  }

  private static boolean isLinear(ModelReviewer.OnCriterion found, ReportOutline outline) {
    Scale scale =
        outline
            .report()
            .criterion(found.criterion())
            .map(CriterionReport::main)
            .orElse(Scale.NOMINAL);
    return PairMatrix.isLinear(scale, found.pairs());
  }

  private static Optional<PairAgreement> pair(ModelReviewer.OnCriterion found, String person) {
    return found.pairs().stream()
        .filter(pair -> pair.first().equals(person) || pair.second().equals(person))
        .findFirst();
  }

  /** A model beside a person. */
  private record Row(
      ModelReviewer model, ModelReviewer.OnCriterion on, PairAgreement pair, boolean linear) {
    String person() {
      return pair.first().equals(model.reviewer()) ? pair.second() : pair.first();
    }

    Optional<AlternativeAnnotator.Comparison> comparison() {
      return on.test().value().stream()
          .flatMap(test -> test.comparisons().stream())
          .filter(one -> one.human().equals(person()))
          .findFirst();
    }
  }

  /** How often answers are those of a model, kappa, and the test against each person. */
  static Table table(List<ModelReviewer> models, ReportOutline outline) {
    Format decimal = Format.decimal(DIGITS);
    Format percent = Format.percent();
    Format signed = Format.signed(DIGITS);
    TableBuilder<Row> table =
        Table.<Row>create("models-people", "Models and people", Detail.DETAIL)
            .caption(
                "Each model beside each person: how often answers are alike, kappa as above, and the"
                    + " test")
            .name("model", "Model", row -> row.model().reviewer())
            .text("criterion", "On", row -> Cells.criterion(row.on().criterion(), outline))
            .name("person", "Person", Row::person)
            .count("items", "In common", row -> row.pair().items())
            .number(
                "percent_agreement", "Same answer", percent, row -> row.pair().percentAgreement())
            .estimate(
                "kappa", "Kappa without weights", row -> Cells.of(row.pair().kappa(), decimal))
            .at(Detail.DATA)
            .estimate(
                "", "Kappa", row -> Cells.of(PairMatrix.kappaOf(row.pair(), row.linear()), decimal))
            .<AlternativeAnnotator.Comparison>part(
                Row::comparison,
                test ->
                    test.count("tested_items", "Tested on", one -> one.items())
                        .number("advantage", "Advantage", percent, one -> one.advantage())
                        .number("difference", "Difference", signed, one -> one.difference())
                        .at(Detail.DATA)
                        .words("test", "Test", one -> one.method().id())
                        .at(Detail.DATA)
                        .number("p", "p", Format.probability(), one -> one.p()))
            .verdict("beaten", "The model is", ModelPeople::verdict)
            .grouped();
    for (ModelReviewer model : models) {
      table.group(Detail.DETAIL);
      for (ModelReviewer.OnCriterion on : model.criteria()) {
        boolean linear = isLinear(on, outline);
        on.pairs().forEach(pair -> table.row(new Row(model, on, pair, linear)));
      }
    }
    return table.done();
  }

  private static Cell verdict(Row row) {
    return row.comparison()
        .map(
            found ->
                found.isBeaten()
                    ? new Cell.Verdict("yes", "as good", Tone.RELIABLE)
                    : new Cell.Verdict("no", "not shown to be as good", Tone.POOR))
        .map(Cell.class::cast)
        .orElseGet(() -> untested(row));
  }

  private static Cell untested(Row row) {
    Integer items = row.on().test().value().map(t -> t.untested().get(row.person())).orElse(null);
    return items == null
        ? Cell.blank()
        : new Cell.Verdict(
            "not-tested",
            "not tested",
            Tone.UNKNOWN,
            "%s of %s interactions"
                .formatted(Numbers.count(items), Numbers.count(AlternativeAnnotator.MIN_ITEMS)));
  }
}
