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
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a finished session tells; nothing if all left before they submitted something. */
@Component
class SessionReports {
  private final Evaluations evaluations;
  private final CardShelf cards;

  SessionReports(Evaluations evaluations, CardShelf cards) {
    this.evaluations = evaluations;
    this.cards = cards;
  }

  /** What to talk about: the questions that were answered differently, the costliest first. */
  Optional<String> discussion(Session session, Account me) {
    return report(session, me).map(DiscussionText::of);
  }

  /** The whole calibration as one page of HTML. */
  Optional<String> page(Session session, Account me) {
    return report(session, me).map(CalibrationDocument::of).map(ReportHtml::of);
  }

  private Optional<CalibrationReport> report(Session session, Account me) {
    List<Evaluation> all =
        evaluations.ofSession(session.id(), me).stream()
            .map(stored -> named(stored.evaluation(), session.name()))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    SessionRatings ratings = SessionRatings.of(cards.require(session.card()), all);
    return Optional.of(CalibrationAnalyzer.ofDefaults().analyze(ratings));
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
