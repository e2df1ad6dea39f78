package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.model.AlternativeAnnotator;
import dev.evenhand.engine.model.Fit;
import dev.evenhand.engine.report.finding.ModelReviewerFindings.Verdict;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.DoubleSummaryStatistics;

/** The part of a calibration report on models among the reviewers, beside the people. */
final class ModelReviewersText {
  private static final int NAME = 30;

  private ModelReviewersText() {}

  /** A line for each model and criterion; empty without models. */
  static String of(CalibrationReport report) {
    if (report.modelReviewers().isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("  ", "llrlll");
    table.row(
        "", "on", "ratings", "beside people", "kappa with each", "may it stand in for people?");
    for (ModelReviewer model : report.modelReviewers()) {
      for (ModelReviewer.OnCriterion found : model.criteria()) {
        table.row(
            Words.shortened(model.reviewer(), NAME),
            Words.shortened(found.criterion(), NAME),
            String.valueOf(found.ratings()),
            found
                .besidePeople()
                .estimate()
                .map(
                    estimate ->
                        Numbers.signed(estimate.value(), 2)
                            + " "
                            + Numbers.bounds(found.besidePeople()))
                .orElse("-"),
            kappas(found),
            verdict(found.test()));
      }
    }
    return "\nModels among the reviewers, beside the people (+ is harsher); nothing else here counts"
        + " them\n"
        + table.text();
  }

  private static String kappas(ModelReviewer.OnCriterion found) {
    DoubleSummaryStatistics kappas =
        found.pairs().stream()
            .map(PairAgreement::kappa)
            .flatMap(kappa -> kappa.estimate().stream())
            .mapToDouble(estimate -> estimate.value())
            .summaryStatistics();
    if (kappas.getCount() == 0) {
      return "-";
    }
    return Numbers.decimal(kappas.getMin(), 2) + " to " + Numbers.decimal(kappas.getMax(), 2);
  }

  private static String verdict(Fit<AlternativeAnnotator> fit) {
    if (fit instanceof Fit.Undefined<AlternativeAnnotator> undefined) {
      return undefined.text();
    }
    AlternativeAnnotator test = fit.orElseThrow();
    return "%s: no worse than %s of %s people (epsilon %s)"
        .formatted(
            Verdict.of(fit).word(),
            test.beaten(),
            test.comparisons().size(),
            Numbers.decimal(test.epsilon(), 2));
  }
}
