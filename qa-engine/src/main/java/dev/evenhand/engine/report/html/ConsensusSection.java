package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.consensus.DawidSkene;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What items most likely are by the model of Dawid and Skene, and how often each reviewer is right.
 *
 * @param criteria how common each category is
 * @param accuracy of each reviewer on each criterion; null where no model has an answer, or where
 *     reviewers are too many for a page
 * @param errors what reviewers say of what, a criterion each
 * @param errorsLeft whether more errors are known than are shown
 */
record ConsensusSection(
    List<Criterion> criteria, @Nullable Matrix accuracy, List<Errors> errors, boolean errorsLeft) {
  private static final int MOST_REVIEWERS = 100;
  private static final int MOST_CATEGORIES = 11;

  /** All tables of errors together; more would be a page of their own. */
  private static final int MOST_ERRORS = 60;

  /**
   * One criterion.
   *
   * @param bar how common each category is; null without a model
   * @param categories the same in words
   * @param reason why there is no consensus; empty if there is
   */
  record Criterion(
      String name, Shown items, @Nullable Chart bar, List<Prevalence> categories, String reason) {}

  /** How many of the items are of one category. */
  record Prevalence(String label, Shown share) {}

  /** The errors of each reviewer on one criterion. */
  record Errors(String title, List<Matrix> reviewers) {}

  static @Nullable ConsensusSection of(Reading reading) {
    Map<CriterionReport, DawidSkene> models = new LinkedHashMap<>();
    List<Criterion> criteria = new ArrayList<>();
    for (CriterionReport criterion : reading.report().criteria()) {
      Estimate<DawidSkene> fit = criterion.models().consensus();
      if (fit != null) {
        criteria.add(criterion(criterion, fit));
        fit.value().ifPresent(model -> models.put(criterion, model));
      }
    }
    if (criteria.isEmpty()) {
      return null;
    }
    List<String> reviewers = reading.reviewers();
    boolean fits = !models.isEmpty() && reviewers.size() <= MOST_REVIEWERS;
    List<Errors> errors = fits ? errors(models, reviewers) : List.of();
    long shown = errors.stream().mapToLong(one -> one.reviewers().size()).sum();
    long known = models.values().stream().mapToLong(model -> model.raters().size()).sum();
    return new ConsensusSection(
        criteria, fits ? accuracy(models, reviewers) : null, errors, shown < known);
  }

  private static Criterion criterion(CriterionReport criterion, Estimate<DawidSkene> fit) {
    String name = Display.name(criterion.name());
    Reason undefined = fit.reason().orElse(null);
    if (undefined != null) {
      return new Criterion(name, Shown.nothing(), null, List.of(), Display.name(undefined.text()));
    }
    DawidSkene model = fit.orElseThrow();
    List<BarChart.Part> parts = new ArrayList<>();
    List<Prevalence> categories = new ArrayList<>();
    int count = model.prevalence().size();
    for (Map.Entry<String, Double> entry : model.prevalence().entrySet()) {
      String label = Display.name(entry.getKey());
      Shown share = Shown.percent(entry.getValue());
      int shade = BarChart.shade(parts.size(), count);
      parts.add(
          new BarChart.Part(
              entry.getValue(), Display.shortened(label, 4), label + ": " + share.text(), shade));
      categories.add(new Prevalence(label, share));
    }
    return new Criterion(
        name,
        Shown.count(model.items()),
        BarChart.row("How common each answer is on " + name, parts),
        count <= MOST_CATEGORIES ? categories : List.of(),
        "");
  }

  private static Matrix accuracy(Map<CriterionReport, DawidSkene> models, List<String> reviewers) {
    List<Matrix.Row> rows = new ArrayList<>();
    for (String reviewer : reviewers) {
      rows.add(
          new Matrix.Row(
              Display.name(reviewer),
              models.values().stream().map(model -> accuracy(model, reviewer)).toList()));
    }
    return new Matrix(
        "accuracy",
        "Right",
        "in %: how often a reviewer puts an item where it most likely belongs",
        "Reviewer",
        models.keySet().stream().map(criterion -> Display.name(criterion.criterion())).toList(),
        rows);
  }

  private static Matrix.Cell accuracy(DawidSkene model, String reviewer) {
    if (!model.raters().contains(reviewer)) {
      return new Matrix.Cell(Shown.words("–"), "", "rated nothing");
    }
    OptionalDouble right = model.accuracy(reviewer);
    return right.isEmpty()
        ? new Matrix.Cell(Shown.words("–"), "", "no rating of an item of some answer, so not known")
        : cell(right.getAsDouble(), "right");
  }

  private static Matrix.Cell cell(double ratio, String note) {
    int shade = Math.min(4, (int) Math.floor(ratio * 5 + 1e-9));
    return new Matrix.Cell(
        Shown.points(ratio, 0), "heat-" + shade, note + " in " + Numbers.percent(ratio));
  }

  private static List<Errors> errors(
      Map<CriterionReport, DawidSkene> models, List<String> reviewers) {
    List<Errors> all = new ArrayList<>();
    int left = MOST_ERRORS;
    for (Map.Entry<CriterionReport, DawidSkene> entry : models.entrySet()) {
      DawidSkene model = entry.getValue();
      List<String> own =
          reviewers.stream()
              .filter(model.raters()::contains)
              .limit(model.categories().size() <= MOST_CATEGORIES ? left : 0)
              .toList();
      left -= own.size();
      String title = Display.name(entry.getKey().name());
      List<Matrix> tables = new ArrayList<>();
      for (String reviewer : own) {
        tables.add(errors("errors-" + all.size() + "-" + tables.size(), title, model, reviewer));
      }
      if (!tables.isEmpty()) {
        all.add(new Errors(title, tables));
      }
    }
    return all;
  }

  private static Matrix errors(String key, String title, DawidSkene model, String reviewer) {
    List<String> labels = model.categories().stream().map(Category::label).toList();
    List<Matrix.Row> rows = new ArrayList<>();
    for (String truth : labels) {
      List<Matrix.Cell> cells = new ArrayList<>();
      for (String given : labels) {
        OptionalDouble chance = model.confusion(reviewer, truth, given);
        cells.add(
            chance.isEmpty()
                ? new Matrix.Cell(Shown.words("–"), "", "no rating of such an item")
                : cell(chance.getAsDouble(), "said"));
      }
      rows.add(new Matrix.Row(Display.name(truth), cells));
    }
    return new Matrix(
        key,
        Display.name(reviewer),
        "in %% on %s; row: what it most likely is, column: what is said".formatted(title),
        "Is",
        labels.stream().map(Display::name).toList(),
        rows);
  }
}
