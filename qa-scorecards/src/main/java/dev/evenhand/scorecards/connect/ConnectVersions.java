package dev.evenhand.scorecards.connect;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.EvaluationDraft;
import dev.evenhand.scorecards.forms.FormIds;
import java.math.BigDecimal;
import java.util.Optional;

/** Notes where an evaluation was made with another form, or another version, than the card. */
final class ConnectVersions {
  private final Scorecard card;
  private final EvaluationDraft draft;

  ConnectVersions(Scorecard card, EvaluationDraft draft) {
    this.card = card;
    this.draft = draft;
  }

  /** The form that the API gives beside an evaluation. */
  void checkApi(JsonValue form) {
    check(form, form.get("EvaluationFormId"), form.get("EvaluationFormVersion"));
  }

  /** The metadata of an exported evaluation. */
  void checkExport(JsonValue metadata) {
    check(
        metadata,
        metadata.get("evaluationDefinitionId"),
        metadata.get("evaluationDefinitionVersion"));
  }

  private void check(JsonValue where, Optional<JsonValue> id, Optional<JsonValue> version) {
    Optional<String> form = id.flatMap(JsonValue::text);
    if (form.isPresent() && !FormIds.id(form.get()).equals(card.id())) {
      draft.note(
          "other-form",
          where,
          "the evaluation was made with the form %s, the card is %s"
              .formatted(FormIds.id(form.get()), card.id()),
          "Check that the card was made of that form.");
      return;
    }
    Optional<String> number =
        version
            .flatMap(JsonValue::number)
            .map(BigDecimal::stripTrailingZeros)
            .map(BigDecimal::toPlainString);
    if (number.isPresent() && !card.version().startsWith(number.get() + ".")) {
      draft.note(
          "other-version",
          where,
          "the evaluation was made with version %s of the form, the card is of %s"
              .formatted(number.get(), card.version()),
          "Import that version of the form as well, and score by it.");
    }
  }
}
