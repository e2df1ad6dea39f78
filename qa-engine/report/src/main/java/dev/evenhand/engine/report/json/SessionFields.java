package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.SessionAgreement;
import dev.evenhand.engine.calibration.SessionReport;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A calibration session as JSON: its agreement and its discussion sheet. */
final class SessionFields {
  private SessionFields() {}

  static Map<String, Object> of(SessionReport session) {
    return new JsonObject()
        .put("session", session.session())
        .put("from", text(session.from()))
        .put("to", text(session.to()))
        .put("interactions", session.interactions())
        .put("reviewers", session.reviewers())
        .put("criteria", session.criteria().stream().map(SessionFields::agreement).toList())
        .put("discuss", session.sheet().stream().map(SessionFields::sheet).toList())
        .map();
  }

  private static Map<String, Object> agreement(SessionAgreement agreement) {
    return new JsonObject()
        .put("criterion", agreement.criterion())
        .put("kind", agreement.kind().name().toLowerCase(Locale.ROOT))
        .put("percentAgreement", CoefficientFields.orNull(agreement.percentAgreement()))
        .put("alpha", CoefficientFields.of(agreement.alpha()))
        .map();
  }

  private static Map<String, Object> sheet(InteractionSheet sheet) {
    return new JsonObject()
        .put("interaction", sheet.interaction())
        .put("spread", sheet.spread())
        .put("scores", sheet.scores().stream().map(SessionFields::total).toList())
        .put("questions", sheet.questions().stream().map(SessionFields::dispute).toList())
        .map();
  }

  private static Object total(InteractionSheet.Total total) {
    return JsonText.onOneLine(
        new JsonObject()
            .put("reviewer", total.reviewer().id())
            .put("ratio", total.ratio())
            .put("reference", total.reference() ? true : null)
            .map());
  }

  private static Map<String, Object> dispute(InteractionSheet.QuestionDispute dispute) {
    return new JsonObject()
        .put("question", dispute.question())
        .put("scoreMoved", dispute.moved())
        .put("answers", dispute.answers().stream().map(SessionFields::answer).toList())
        .map();
  }

  private static Object answer(InteractionSheet.GivenAnswer answer) {
    return JsonText.onOneLine(
        new JsonObject()
            .put("reviewer", answer.reviewer())
            .put("answer", answer.answer())
            .put("contribution", answer.contribution())
            .map());
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
