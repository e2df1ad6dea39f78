package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.model.consensus.DawidSkene;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How often each reviewer is right by the consensus, and what they say of what. */
final class ConsensusErrors {
  private static final int MOST_REVIEWERS = 100;
  private static final int MOST_CATEGORIES = 11;

  /** All matrices of errors together; more would be a page of their own. */
  private static final int MOST_ERRORS = 60;

  private final Map<CriterionReport, DawidSkene> models = new LinkedHashMap<>();
  private final List<String> reviewers;

  /**
   * Of criteria with a consensus.
   *
   * @param reviewers in the order of the report
   */
  ConsensusErrors(List<CriterionReport> criteria, List<String> reviewers) {
    this.reviewers = reviewers;
    for (CriterionReport criterion : criteria) {
      ConsensusPart.model(criterion).ifPresent(model -> models.put(criterion, model));
    }
  }

  /** A matrix of reviewers and criteria; none where reviewers are too many. */
  Block accuracy() {
    if (models.isEmpty() || reviewers.size() > MOST_REVIEWERS) {
      return new Block.Matrices(Detail.MAIN, List.of());
    }
    List<Matrix.Row> rows = new ArrayList<>();
    for (String reviewer : reviewers) {
      rows.add(
          new Matrix.Row(
              Display.name(reviewer),
              models.values().stream().map(model -> accuracy(model, reviewer)).toList()));
    }
    Matrix matrix =
        new Matrix(
            "Right",
            "in %: how often a reviewer puts an item where it most likely belongs",
            "Reviewer",
            models.keySet().stream().map(criterion -> Display.name(criterion.criterion())).toList(),
            rows);
    return new Block.Matrices(Detail.MAIN, List.of(matrix));
  }

  private static Matrix.Entry accuracy(DawidSkene model, String reviewer) {
    if (!model.raters().contains(reviewer)) {
      return Matrix.Entry.none("rated nothing");
    }
    OptionalDouble right = model.accuracy(reviewer);
    return right.isEmpty()
        ? Matrix.Entry.none("no rating of an item of some answer, so not known")
        : entry(right.getAsDouble(), "right");
  }

  private static Matrix.Entry entry(double ratio, String note) {
    int shade = Math.min(4, (int) Math.floor(ratio * 5 + 1e-9));
    return new Matrix.Entry(
        Cell.number(ratio, Format.points(0)),
        Matrix.Shade.heat(shade),
        note + " in " + Numbers.percent(ratio));
  }

  /** A matrix for each reviewer, a group for each criterion. */
  List<Block> matrices() {
    List<Block> groups = new ArrayList<>();
    int left = reviewers.size() > MOST_REVIEWERS ? 0 : MOST_ERRORS;
    for (Map.Entry<CriterionReport, DawidSkene> entry : models.entrySet()) {
      DawidSkene model = entry.getValue();
      List<String> own =
          reviewers.stream()
              .filter(model.raters()::contains)
              .limit(model.categories().size() <= MOST_CATEGORIES ? left : 0)
              .toList();
      left -= own.size();
      String on = Display.name(entry.getKey().name());
      Block matrices =
          new Block.Matrices(
              Detail.DETAIL, own.stream().map(reviewer -> errors(on, model, reviewer)).toList());
      groups.add(
          new Block.Group(
              Detail.DETAIL,
              Sentence.create().words("Who errs how on ").name(entry.getKey().name()).done(),
              List.of(matrices)));
    }
    return groups;
  }

  private static Matrix errors(String on, DawidSkene model, String reviewer) {
    List<String> labels = model.categories().stream().map(Category::label).toList();
    List<Matrix.Row> rows = new ArrayList<>();
    for (String truth : labels) {
      List<Matrix.Entry> entries = new ArrayList<>();
      for (String given : labels) {
        OptionalDouble chance = model.confusion(reviewer, truth, given);
        entries.add(
            chance.isEmpty()
                ? Matrix.Entry.none("no rating of such an item")
                : entry(chance.getAsDouble(), "said"));
      }
      rows.add(new Matrix.Row(Display.name(truth), entries));
    }
    return new Matrix(
        Display.name(reviewer),
        "in %% on %s; row: what it most likely is, column: what is said".formatted(on),
        "Is",
        labels.stream().map(Display::name).toList(),
        rows);
  }

  /** Every error of everybody. */
  Table table() {
    TableBuilder table =
        Table.create("errors", "Errors")
            .at(Detail.DATA)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("reviewer", "Reviewer"),
                Column.number("accuracy", "Right"),
                Column.text("truth", "Is"),
                Column.text("given", "Said"),
                Column.number("probability", "Probability"));
    models.forEach(
        (criterion, model) ->
            model.raters().forEach(reviewer -> add(criterion, model, reviewer, table)));
    return table.done();
  }

  private static void add(
      CriterionReport criterion, DawidSkene model, String reviewer, TableBuilder table) {
    for (Category truth : model.categories()) {
      for (Category given : model.categories()) {
        OptionalDouble chance = model.confusion(reviewer, truth.label(), given.label());
        if (chance.isPresent()) {
          table.row(
              Cells.criterion(criterion),
              Cell.name(reviewer),
              Cell.number(model.accuracy(reviewer), Format.percent()),
              Cell.name(truth.label()),
              Cell.name(given.label()),
              Cell.number(chance, Format.percent()));
        }
      }
    }
  }
}
