package dev.evenhand.helpdesk.session;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.report.CalibrationDocument;
import dev.evenhand.engine.report.DiscussionText;
import dev.evenhand.engine.report.html.ReportHtml;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.card.CardShelf;
import dev.evenhand.helpdesk.evaluation.Evaluations;
import dev.evenhand.helpdesk.evaluation.Session;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a finished session tells. */
@Component
class SessionReports {
  private final Evaluations evaluations;
  private final CardShelf cards;

  SessionReports(Evaluations evaluations, CardShelf cards) {
    this.evaluations = evaluations;
    this.cards = cards;
  }

  /** What to talk about: the questions that were answered differently, the costliest first. */
  String discussion(Session session, Account me) {
    return DiscussionText.of(report(session, me));
  }

  /** The whole calibration as one page of HTML. */
  String page(Session session, Account me) {
    return ReportHtml.of(CalibrationDocument.of(report(session, me)));
  }

  private CalibrationReport report(Session session, Account me) {
    List<Evaluation> all =
        evaluations.ofSession(session.id(), me).stream()
            .map(stored -> named(stored.evaluation(), session.name()))
            .toList();
    SessionRatings ratings = SessionRatings.of(cards.require(session.card()), all);
    return CalibrationAnalyzer.ofDefaults().analyze(ratings);
  }

  /** People know a session by its name. */
  private static Evaluation named(Evaluation evaluation, String session) {
    return new Evaluation(
        evaluation.id(),
        evaluation.scorecard(),
        evaluation.interaction(),
        evaluation.reviewer(),
        evaluation.at(),
        session,
        evaluation.answers(),
        evaluation.comments(),
        evaluation.causes());
  }
}
