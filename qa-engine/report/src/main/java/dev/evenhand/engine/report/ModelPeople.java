package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Matrix;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.report.document.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Each model beside each person. */
final class ModelPeople {
  /** Beyond this many people a matrix no longer fits a page. */
  private static final int MOST_PEOPLE = 30;

  private static final int DIGITS = 2;

  private ModelPeople() {}

  /** Kappa of each model with each person, by criterion. */
  static Block matrices(List<ModelReviewer> models, Reading reading) {
    return new Block.Matrices(
        Detail.MAIN, models.stream().flatMap(model -> matrix(model, reading).stream()).toList());
  }

  private static Optional<Matrix> matrix(ModelReviewer model, Reading reading) {
    List<String> people =
        reading.reviewers().stream()
            .filter(name -> model.criteria().stream().anyMatch(on -> pair(on, name).isPresent()))
            .toList();
    if (people.isEmpty() || people.size() > MOST_PEOPLE) {
      return Optional.empty();
    }
    return Optional.of(
        new Matrix(
            Display.name(model.reviewer()),
            "Cohen's kappa with each person, with linear weights where answers have an order",
            "On",
            people.stream().map(Display::name).toList(),
            model.criteria().stream().map(found -> row(found, people, reading)).toList()));
  }

  private static Matrix.Row row(
      ModelReviewer.OnCriterion found, List<String> people, Reading reading) {
    boolean linear = isLinear(found, reading);
    return new Matrix.Row(
        Display.name(found.criterion()),
        people.stream()
            .map(person -> PairMatrix.kappa(pair(found, person).orElse(null), linear))
            .toList());
  }

  private static boolean isLinear(ModelReviewer.OnCriterion found, Reading reading) {
    Scale scale =
        reading
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

  /** How often answers are those of a model, kappa, and the test against each person. */
  static Table table(List<ModelReviewer> models, Reading reading) {
    TableBuilder table =
        Table.create("models-people", "Models and people")
            .caption(
                Sentence.of(
                    "Each model beside each person: how often answers are alike, kappa as above,"
                        + " and the test"))
            .at(Detail.DETAIL)
            .columns(
                Column.text("model", "Model"),
                Column.text("criterion", "On"),
                Column.text("person", "Person"),
                Column.number("items", "In common"),
                Column.number("percent_agreement", "Same answer"),
                Column.estimate("kappa", "Kappa without weights").at(Detail.DATA),
                Column.estimate("", "Kappa"),
                Column.number("tested_items", "Tested on"),
                Column.number("advantage", "Advantage"),
                Column.number("difference", "Difference").at(Detail.DATA),
                Column.text("test", "Test").at(Detail.DATA),
                Column.number("p", "p"),
                Column.verdict("beaten", "The model is"))
            .grouped();
    for (ModelReviewer model : models) {
      table.group(Detail.DETAIL);
      for (ModelReviewer.OnCriterion found : model.criteria()) {
        boolean linear = isLinear(found, reading);
        found.pairs().forEach(pair -> table.row(row(model, found, pair, linear, reading)));
      }
    }
    return table.done();
  }

  private static List<Cell> row(
      ModelReviewer model,
      ModelReviewer.OnCriterion found,
      PairAgreement pair,
      boolean linear,
      Reading reading) {
    String person = pair.first().equals(model.reviewer()) ? pair.second() : pair.first();
    List<Cell> row = new ArrayList<>();
    row.add(Cell.name(model.reviewer()));
    row.add(Cells.criterion(found.criterion(), reading));
    row.add(Cell.name(person));
    row.add(Cell.count(pair.items()));
    row.add(Cell.number(pair.percentAgreement(), Format.percent()));
    row.add(Cells.of(pair.kappa(), Format.decimal(DIGITS)));
    row.add(Cells.of(PairMatrix.kappaOf(pair, linear), Format.decimal(DIGITS)));
    AlternativeAnnotator test = found.test().value().orElse(null);
    row.addAll(test == null ? Collections.nCopies(6, Cell.blank()) : comparison(test, person));
    return row;
  }

  private static List<Cell> comparison(AlternativeAnnotator test, String person) {
    return test.comparisons().stream()
        .filter(one -> one.human().equals(person))
        .findFirst()
        .map(ModelPeople::comparison)
        .orElseGet(() -> untested(test, person));
  }

  private static List<Cell> comparison(AlternativeAnnotator.Comparison found) {
    return List.of(
        Cell.count(found.items()),
        Cell.number(found.advantage(), Format.percent()),
        Cell.number(found.difference(), Format.signed(DIGITS)),
        Cell.words(found.method().id()),
        Cell.number(found.p(), Format.probability()),
        found.isBeaten()
            ? new Cell.Verdict("yes", "as good", Tone.RELIABLE)
            : new Cell.Verdict("no", "not shown to be as good", Tone.POOR));
  }

  private static List<Cell> untested(AlternativeAnnotator test, String person) {
    List<Cell> cells = new ArrayList<>(Collections.nCopies(5, Cell.blank()));
    Integer items = test.untested().get(person);
    cells.add(
        items == null
            ? Cell.blank()
            : new Cell.Verdict(
                "not-tested",
                "not tested",
                Tone.UNKNOWN,
                "%s of %s items"
                    .formatted(
                        Numbers.count(items), Numbers.count(AlternativeAnnotator.MIN_ITEMS))));
    return cells;
  }
}
