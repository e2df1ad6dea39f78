package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.LintSettings;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.Values;
import java.util.Map;
import java.util.Set;

/** Reads and writes what lint is not to tell, in a card or in a file of its own. */
final class LintFormat {
  static final Set<String> LINT = Set.of("off");
  static final Set<String> OFF = Set.of("rule", "where", "reason");

  private static final LintSettings.Off NO_ENTRY =
      new LintSettings.Off(TextFormat.PLACEHOLDER, null, TextFormat.PLACEHOLDER);

  private LintFormat() {}

  static LintSettings settings(Cursor at) {
    return new LintSettings(Fields.of(at, LINT).list("off", LintFormat::off, NO_ENTRY));
  }

  private static LintSettings.Off off(Cursor at) {
    Fields fields = Fields.of(at, OFF);
    return new LintSettings.Off(
        fields.required("rule", Values::text, TextFormat.PLACEHOLDER),
        fields.optional("where", Values::text),
        fields.required("reason", Values::text, TextFormat.PLACEHOLDER));
  }

  static Map<String, Object> written(LintSettings settings) {
    return new JsonObject()
        .putFilled("off", settings.off().stream().map(LintFormat::written).toList())
        .map();
  }

  private static Map<String, Object> written(LintSettings.Off off) {
    return new JsonObject()
        .put("rule", off.rule())
        .put("where", off.where())
        .put("reason", off.reason())
        .map();
  }
}
