package dev.evenhand.engine.report.table;

import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import org.jspecify.annotations.Nullable;

/** The models among the reviewers, beside the people. */
final class ModelReviewerTables {
  private ModelReviewerTables() {}

  static Table models(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "models",
            "Models",
            "model",
            "criterion",
            "ratings",
            "beside_people",
            "beside_people_low",
            "beside_people_high",
            "passes",
            "winning_rate",
            "average_advantage",
            "epsilon",
            "undefined",
            "reason");
    for (ModelReviewer model : report.modelReviewers()) {
      for (ModelReviewer.OnCriterion found : model.criteria()) {
        Row row =
            table
                .row()
                .text(model.reviewer())
                .text(found.criterion())
                .count(found.ratings())
                .interval(found.besidePeople());
        Reason undefined = found.test().reason().orElse(null);
        if (undefined != null) {
          row.blanks(4).text(undefined.code().name()).text(undefined.text());
        } else {
          add(row, found.test().orElseThrow());
        }
      }
    }
    return table.done();
  }

  private static void add(Row row, AlternativeAnnotator test) {
    row.text(test.passes() ? "yes" : "no")
        .number(test.winningRate())
        .number(test.averageAdvantage())
        .number(test.epsilon())
        .blanks(2);
  }

  static Table people(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "models-people",
            "Models and people",
            "model",
            "criterion",
            "person",
            "items",
            "percent_agreement",
            "kappa",
            "kappa_low",
            "kappa_high",
            "tested_items",
            "advantage",
            "difference",
            "test",
            "p",
            "beaten");
    for (ModelReviewer model : report.modelReviewers()) {
      for (ModelReviewer.OnCriterion found : model.criteria()) {
        for (PairAgreement pair : found.pairs()) {
          boolean first = pair.first().equals(model.reviewer());
          String person = first ? pair.second() : pair.first();
          Row row =
              table
                  .row()
                  .text(model.reviewer())
                  .text(found.criterion())
                  .text(person)
                  .count(pair.items())
                  .number(pair.percentAgreement())
                  .interval(pair.kappa());
          comparison(row, found.test().value().map(test -> of(test, person)).orElse(null));
        }
      }
    }
    return table.done();
  }

  private static AlternativeAnnotator.@Nullable Comparison of(
      AlternativeAnnotator test, String person) {
    return test.comparisons().stream()
        .filter(comparison -> comparison.human().equals(person))
        .findFirst()
        .orElse(null);
  }

  private static void comparison(Row row, AlternativeAnnotator.@Nullable Comparison found) {
    if (found == null) {
      row.blanks(6);
      return;
    }
    row.count(found.items())
        .number(found.advantage())
        .number(found.difference())
        .text(found.method().id())
        .number(found.p())
        .text(found.isBeaten() ? "yes" : "no");
  }
}
