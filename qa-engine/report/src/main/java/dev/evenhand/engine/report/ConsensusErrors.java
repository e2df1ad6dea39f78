package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.model.consensus.DawidSkene;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Matrix;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How often each reviewer is right by the consensus, and what they say of what.
 *
 * @param models of criteria with a consensus
 * @param reviewers in the order of the report
 */
record ConsensusErrors(List<CriterionEntry<DawidSkene>> models, List<String> reviewers) {
  private static final int MOST_REVIEWERS = 100;
  private static final int MOST_CATEGORIES = 11;

  /** All matrices of errors together; more would be a page of their own. */
  private static final int MOST_ERRORS = 60;

  /** A matrix of criteria and reviewers; none where reviewers are too many. */
  Block accuracy() {
    boolean none = models.isEmpty() || reviewers.size() > MOST_REVIEWERS;
    return new Block.Matrices(Detail.MAIN, none ? List.of() : List.of(right()));
  }

  private Matrix right() {
    return new MatrixAxis<>(models, model -> model.criterion().name())
        .against(
            MatrixAxis.of(reviewers),
            "Right",
            "in %: how often a reviewer puts an item where it most likely belongs",
            "Question",
            (model, reviewer) -> accuracy(model.found(), reviewer));
  }

  private static Matrix.Entry accuracy(DawidSkene model, String reviewer) {
    return model.raters().contains(reviewer)
        ? entry(
            model.accuracy(reviewer), "right", "no rating of an item of some answer, so not known")
        : Matrix.Entry.none("rated nothing");
  }

  private static Matrix.Entry entry(OptionalDouble ratio, String note, String otherwise) {
    if (ratio.isEmpty()) {
      return Matrix.Entry.none(otherwise);
    }
    int shade = Math.min(4, (int) Math.floor(ratio.getAsDouble() * 5 + 1e-9));
    return new Matrix.Entry(
        Cell.number(ratio, Format.points(0)),
        Matrix.Shade.heat(shade),
        note + " in " + Numbers.percent(ratio.getAsDouble()));
  }

  /** A matrix for each reviewer, a group for each criterion. */
  List<Block> matrices() {
    List<Block> groups = new ArrayList<>();
    int left = reviewers.size() > MOST_REVIEWERS ? 0 : MOST_ERRORS;
    for (CriterionEntry<DawidSkene> model : models) {
      List<Matrix> own =
          reviewers.stream()
              .filter(model.found().raters()::contains)
              .limit(model.found().categories().size() <= MOST_CATEGORIES ? left : 0)
              .map(reviewer -> errors(model, reviewer))
              .toList();
      left -= own.size();
      groups.add(
          new Block.Group(
              Detail.DETAIL,
              Sentence.of("Who errs how on {}", Sentence.name(model.criterion().name())),
              List.of(new Block.Matrices(Detail.DETAIL, own))));
    }
    return groups;
  }

  private static Matrix errors(CriterionEntry<DawidSkene> model, String reviewer) {
    MatrixAxis<Category> categories = new MatrixAxis<>(model.found().categories(), Category::label);
    return categories.against(
        categories,
        Display.name(reviewer),
        "in %% on %s; row: what it most likely is, column: what is said"
            .formatted(Display.name(model.criterion().name())),
        "Is",
        (truth, said) ->
            entry(
                model.found().confusion(reviewer, truth.label(), said.label()),
                "said",
                "no rating of such an item"));
  }

  private record Mistake(
      Cell criterion, String reviewer, Cell accuracy, String truth, String said, double chance) {}

  /** Every error of everybody. */
  Table table() {
    return Table.<Mistake>create("errors", "Errors", Detail.DATA)
        .text("criterion", "Question", Mistake::criterion)
        .name("reviewer", "Reviewer", Mistake::reviewer)
        .number("accuracy", "Right", Mistake::accuracy)
        .name("truth", "Is", Mistake::truth)
        .name("given", "Said", Mistake::said)
        .number("probability", "Probability", Format.percent(), Mistake::chance)
        .rows(models.stream().flatMap(ConsensusErrors::errors).toList())
        .done();
  }

  private static Stream<Mistake> errors(CriterionEntry<DawidSkene> entry) {
    DawidSkene model = entry.found();
    List<Mistake> errors = new ArrayList<>();
    for (String reviewer : model.raters()) {
      Cell accuracy = Cell.number(model.accuracy(reviewer), Format.percent());
      for (Category truth : model.categories()) {
        for (Category said : model.categories()) {
          model
              .confusion(reviewer, truth.label(), said.label())
              .ifPresent(
                  chance ->
                      errors.add(
                          new Mistake(
                              entry.name(),
                              reviewer,
                              accuracy,
                              truth.label(),
                              said.label(),
                              chance)));
        }
      }
    }
    return errors.stream();
  }
}
