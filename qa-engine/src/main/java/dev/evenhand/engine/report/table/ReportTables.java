package dev.evenhand.engine.report.table;

import com.google.common.collect.ImmutableList;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.CategoryAgreement;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Disagreement;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.report.finding.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the tables of a report. */
public final class ReportTables {
  private ReportTables() {}

  /**
   * All tables that have a row, the most asked for first.
   *
   * @param gates how the gates came out; null if there are none
   */
  public static List<Table> of(
      CalibrationReport report, List<Problem> problems, @Nullable GateReport gates) {
    return Stream.of(
            Stream.of(GateTable.of(gates)),
            ofReport(report),
            StudyTables.of(report),
            Stream.of(problems(problems)))
        .flatMap(tables -> tables)
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private static Stream<Table> ofReport(CalibrationReport report) {
    return Stream.of(
        criteria(report),
        coefficients(report),
        reviewers(report),
        categories(report),
        PairTables.of(report),
        AgentTable.of(report),
        ModelReviewerTables.models(report),
        ModelReviewerTables.people(report),
        VarianceTables.components(report),
        VarianceTables.decisions(report),
        GageTable.of(report),
        RaschTable.of(report),
        ConsensusTables.items(report),
        ConsensusTables.errors(report),
        rewriteFirst(report),
        SessionTables.agreement(report),
        SessionTables.answers(report));
  }

  private static Table criteria(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "criteria",
            "Criteria",
            "criterion",
            "title",
            "kind",
            "scale",
            "items",
            "reviewers",
            "ratings",
            "missing",
            "percent_agreement",
            "alpha",
            "alpha_low",
            "alpha_high",
            "standing",
            "harshest");
    for (CriterionReport criterion : report.criteria()) {
      table
          .row()
          .text(criterion.criterion())
          .text(criterion.title())
          .text(lower(criterion.kind()))
          .text(lower(criterion.main()))
          .count(criterion.items())
          .count(criterion.reviewers().size())
          .count(criterion.ratings())
          .count(criterion.missing())
          .value(criterion.coefficients().get(CoefficientId.PERCENT_AGREEMENT))
          .interval(criterion.alpha())
          .text(Standing.of(criterion.alpha()).id())
          .text(criterion.harshest().filter(name -> report.isScore(criterion)).orElse(null));
    }
    return table.done();
  }

  private static Table coefficients(CalibrationReport report) {
    Table.Builder table =
        Table.create("coefficients", "Coefficients", withMeasured("criterion", "coefficient"));
    for (CriterionReport criterion : report.criteria()) {
      for (Map.Entry<CoefficientId, Coefficient> entry : criterion.coefficients().entrySet()) {
        table
            .row()
            .text(criterion.criterion())
            .text(entry.getKey().id())
            .measured(entry.getValue());
      }
    }
    return table.done();
  }

  private static Table reviewers(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "reviewers",
            "Reviewers",
            "criterion",
            "reviewer",
            "ratings",
            "mean",
            "standard_deviation",
            "severity",
            "severity_low",
            "severity_high",
            "beside_others",
            "beside_others_low",
            "beside_others_high",
            "shared_items",
            "undefined");
    for (CriterionReport criterion : report.criteria()) {
      for (ReviewerSummary reviewer : criterion.reviewers()) {
        Coefficient severity =
            criterion.severity().of(reviewer.reviewer()).orElse(reviewer.severity());
        table
            .row()
            .text(criterion.criterion())
            .text(reviewer.reviewer())
            .count(reviewer.ratings())
            .number(reviewer.mean())
            .number(reviewer.standardDeviation())
            .interval(criterion.severity().of(reviewer.reviewer()).orElse(null))
            .interval(reviewer.severity())
            .count(reviewer.sharedItems())
            .text(severity.reason().map(why -> why.code().name()).orElse(null));
      }
    }
    return table.done();
  }

  private static Table categories(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "categories",
            "Categories",
            "criterion",
            "category",
            "ratings",
            "fleiss_kappa",
            "fleiss_kappa_low",
            "fleiss_kappa_high",
            "specific_agreement",
            "specific_agreement_low",
            "specific_agreement_high");
    for (CriterionReport criterion : report.criteria()) {
      for (CategoryAgreement category : criterion.byCategory()) {
        table
            .row()
            .text(criterion.criterion())
            .text(category.category().label())
            .count(category.ratings())
            .interval(category.fleissKappa())
            .interval(category.specificAgreement());
      }
    }
    return table.done();
  }

  private static Table rewriteFirst(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "rewrite-first", "Rewrite first", "question", "score_moved", "interactions", "alpha");
    for (Disagreement disagreement : report.rewriteFirst()) {
      table
          .row()
          .text(disagreement.question())
          .number(disagreement.moved())
          .count(disagreement.interactions())
          .value(report.criterion(disagreement.question()).orElseThrow().alpha());
    }
    return table.done();
  }

  private static Table problems(List<Problem> problems) {
    Table.Builder table = Table.create("problems", "Rows not used", "code", "problem");
    for (Problem problem : problems) {
      table.row().text(problem.code()).text(problem.text());
    }
    return table.done();
  }

  static String[] withMeasured(String... keys) {
    return ImmutableList.<String>builder()
        .add(keys)
        .addAll(Row.MEASURED)
        .build()
        .toArray(new String[0]);
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
