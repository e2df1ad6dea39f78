package dev.evenhand.quickstart.service;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.report.CalibrationDocument;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.report.ReportSource;
import dev.evenhand.engine.report.html.ReportHtml;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How far reviewers agree, as a page of HTML that needs nothing else. */
public final class CalibrationPage {
  private CalibrationPage() {}

  /** Of evaluations that are stored. */
  public static String of(Scorecard card, List<Evaluation> evaluations) {
    SessionRatings ratings = SessionRatings.of(card, evaluations);
    CalibrationReport report = CalibrationAnalyzer.ofDefaults().analyze(ratings);
    ReportSource source =
        new ReportSource("this month", card.ref().toString(), evaluations.size(), 0);
    ReportInput input = ReportInput.of(report, source).withProblems(ratings.problems());
    return ReportHtml.of(CalibrationDocument.of(input));
  }

  /** Of rows with the columns item, reviewer and rating, in which a rating may be NULL. */
  public static String ofRows(String criterion, ResultSet rows) throws SQLException {
    RatingTableBuilder ratings = RatingTable.builder().leaveOutBlanks();
    long row = 0;
    while (rows.next()) {
      ratings.add(
          rows.getString("item"), rows.getString("reviewer"), rows.getString("rating"), row++);
    }
    RatingTable table = ratings.build();
    Location where = Location.of("table rating");
    List<Problem> refused =
        table.refusals().stream().map(refusal -> refusal.problem(criterion, where)).toList();
    CalibrationReport report =
        CalibrationAnalyzer.ofDefaults()
            .analyze(CalibrationData.of(List.of(CriterionRatings.of(criterion, table))));
    ReportSource source = new ReportSource("table rating", null, row, table.refused());
    return ReportHtml.of(
        CalibrationDocument.of(ReportInput.of(report, source).withProblems(refused)));
  }
}
