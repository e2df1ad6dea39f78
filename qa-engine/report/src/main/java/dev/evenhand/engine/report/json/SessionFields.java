package dev.evenhand.engine.report.json;

import com.google.common.collect.Lists;
import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.SessionAgreement;
import dev.evenhand.engine.calibration.SessionReport;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;

/** A calibration session as JSON: its agreement and its discussion sheet. */
final class SessionFields {
  private SessionFields() {}

  static JsonObject of(SessionReport session) {
    return JsonObject.of("session", session.session())
        .put("from", session.from())
        .put("to", session.to())
        .put("interactions", session.interactions())
        .put("reviewers", session.reviewers())
        .list("criteria", session.criteria(), SessionFields::agreement)
        .put("discuss", Lists.transform(session.sheet(), SessionFields::sheet));
  }

  private static JsonObject agreement(SessionAgreement agreement) {
    return JsonObject.of("criterion", agreement.criterion())
        .put("kind", JsonText.word(agreement.kind()))
        .put("percentAgreement", agreement.percentAgreement(), CoefficientFields::of)
        .put("alpha", CoefficientFields.of(agreement.alpha()));
  }

  private static JsonObject sheet(InteractionSheet sheet) {
    return JsonObject.of("interaction", sheet.interaction())
        .put("spread", sheet.spread())
        .list("scores", sheet.scores(), SessionFields::total)
        .list("questions", sheet.questions(), SessionFields::dispute);
  }

  private static Object total(InteractionSheet.Total total) {
    return JsonObject.of("reviewer", total.reviewer().id())
        .put("ratio", total.ratio())
        .put("reference", total.reference() ? true : null)
        .onOneLine();
  }

  private static JsonObject dispute(InteractionSheet.QuestionDispute dispute) {
    return JsonObject.of("question", dispute.question())
        .put("scoreMoved", dispute.moved())
        .list("answers", dispute.answers(), SessionFields::answer);
  }

  private static Object answer(InteractionSheet.GivenAnswer answer) {
    return JsonObject.of("reviewer", answer.reviewer())
        .put("answer", answer.answer())
        .put("contribution", answer.contribution())
        .onOneLine();
  }
}
