package dev.evenhand.engine.report.table;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.SessionAgreement;
import dev.evenhand.engine.calibration.SessionReport;

/** The sessions and what to discuss in them. */
final class SessionTables {
  private SessionTables() {}

  static Table agreement(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "sessions",
            "Sessions",
            "session",
            "criterion",
            "kind",
            "percent_agreement",
            "alpha",
            "alpha_low",
            "alpha_high");
    for (SessionReport session : report.sessions()) {
      for (SessionAgreement agreement : session.criteria()) {
        table
            .row()
            .text(session.session())
            .text(agreement.criterion())
            .text(ReportTables.lower(agreement.kind()))
            .value(agreement.percentAgreement())
            .interval(agreement.alpha());
      }
    }
    return table.done();
  }

  static Table answers(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "discussion",
            "Discussion",
            "session",
            "interaction",
            "spread",
            "question",
            "score_moved",
            "reviewer",
            "answer",
            "contribution");
    for (SessionReport session : report.sessions()) {
      for (InteractionSheet sheet : session.sheet()) {
        for (InteractionSheet.QuestionDispute question : sheet.questions()) {
          for (InteractionSheet.GivenAnswer answer : question.answers()) {
            table
                .row()
                .text(session.session())
                .text(sheet.interaction())
                .number(sheet.spread())
                .text(question.question())
                .number(question.moved())
                .text(answer.reviewer())
                .text(answer.answer())
                .number(answer.contribution());
          }
        }
      }
    }
    return table.done();
  }
}
