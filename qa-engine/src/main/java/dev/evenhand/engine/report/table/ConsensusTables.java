package dev.evenhand.engine.report.table;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.consensus.DawidSkene;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;

/** What items most likely are, and the errors of each reviewer. */
final class ConsensusTables {
  private ConsensusTables() {}

  static Table items(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "consensus", "Consensus", "criterion", "item", "category", "probability", "reason");
    for (CriterionReport criterion : report.criteria()) {
      Estimate<DawidSkene> consensus = criterion.models().consensus();
      if (consensus == null) {
        continue;
      }
      Reason undefined = consensus.reason().orElse(null);
      if (undefined != null) {
        table.row().text(criterion.criterion()).blanks(3).text(undefined.text());
      } else {
        items(table, criterion.criterion(), consensus.orElseThrow());
      }
    }
    return table.done();
  }

  private static void items(Table.Builder table, String criterion, DawidSkene model) {
    for (String item : model.ratedItems()) {
      Map<String, Double> posterior = model.posterior(item).orElseThrow();
      String category = model.consensus(item).orElse(null);
      table
          .row()
          .text(criterion)
          .text(item)
          .text(category)
          .number(Collections.max(posterior.values()))
          .text(category == null ? "two categories are equally likely" : null);
    }
  }

  static Table errors(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "errors",
            "Errors",
            "criterion",
            "reviewer",
            "accuracy",
            "truth",
            "given",
            "probability");
    for (CriterionReport criterion : report.criteria()) {
      Estimate<DawidSkene> consensus = criterion.models().consensus();
      if (consensus != null) {
        consensus.value().ifPresent(model -> errors(table, criterion.criterion(), model));
      }
    }
    return table.done();
  }

  private static void errors(Table.Builder table, String criterion, DawidSkene model) {
    for (String reviewer : model.raters()) {
      for (Category truth : model.categories()) {
        for (Category given : model.categories()) {
          OptionalDouble chance = model.confusion(reviewer, truth.label(), given.label());
          if (chance.isPresent()) {
            table
                .row()
                .text(criterion)
                .text(reviewer)
                .cell(Cell.of(model.accuracy(reviewer)))
                .text(truth.label())
                .text(given.label())
                .cell(Cell.of(chance));
          }
        }
      }
    }
  }
}
