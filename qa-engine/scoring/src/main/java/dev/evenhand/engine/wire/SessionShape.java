package dev.evenhand.engine.wire;

import dev.evenhand.api.evaluation.CalibrationSession;
import dev.evenhand.api.evaluation.CalibrationSession.Mode;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calibration sessions with their evaluations. */
final class SessionShape implements ObjectShape<CalibrationSession> {
  private static final Set<String> NAMES = Set.of("id", "mode", "reference", "evaluations");
  private static final Map<String, Mode> MODES = Values.words(Mode.values());
  private static final EvaluationShape EVALUATION = new EvaluationShape();
  private static final ListShape<List<Object>> EVALUATIONS =
      new ListShape<>(Evaluation.class, List::copyOf);

  @Override
  public Set<String> names() {
    return NAMES;
  }

  @Override
  public JsonObject write(CalibrationSession value) {
    return JsonObject.of("id", value.id())
        .put("mode", JsonText.word(value.mode()))
        .put("reference", value.reference())
        .list("evaluations", value.evaluations(), EVALUATION::write);
  }

  @Override
  public @Nullable CalibrationSession read(Fields fields) {
    String id = fields.required("id", Values::text, "");
    Mode mode = fields.required("mode", Values.oneOf(MODES), Mode.BLIND);
    String reference = fields.optional("reference", Values::text);
    List<Evaluation> evaluations =
        fields.required("evaluations", EVALUATIONS::read, List.of()).stream()
            .map(Evaluation.class::cast)
            .toList();
    checkReference(fields, mode, reference);
    return fields.at().problems().isEmpty()
        ? new CalibrationSession(id, mode, evaluations, reference)
        : null;
  }

  private static void checkReference(Fields fields, Mode mode, @Nullable String reference) {
    Cursor at = fields.find("reference");
    if (mode.hasReference() && at == null) {
      fields.missing("reference", "Add \"reference\", or choose the mode \"blind\".");
    } else if (!mode.hasReference() && reference != null && at != null) {
      at.reject(
          "session-reference",
          "a session of the mode \"%s\" has no reference".formatted(JsonText.word(mode)),
          null,
          "Remove it, or choose another mode.");
    }
  }
}
