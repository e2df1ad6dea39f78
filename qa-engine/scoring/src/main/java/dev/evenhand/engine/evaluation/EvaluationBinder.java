package dev.evenhand.engine.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.json.AnswerBinder;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.SourceProblems;
import dev.evenhand.engine.json.SourceText;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.json.WrongType;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes evaluations of their trees. What people said in answers and comments is never shown. */
final class EvaluationBinder {
  static final Set<String> EVALUATION =
      Set.of(
          "id",
          "scorecard",
          "interaction",
          "reviewer",
          "agent",
          "at",
          "session",
          "answers",
          "comments",
          "causes",
          "metadata");
  static final Set<String> REVIEWER = Set.of("id", "kind");
  static final Map<String, Reviewer.Kind> KINDS = Values.words(Reviewer.Kind.values());

  /** The longest id of an evaluation, interaction, person or session. */
  static final int MOST_CHARACTERS = 1000;

  private static final ScorecardRef NO_CARD = new ScorecardRef("none", "0.0.0");
  private static final Reviewer NO_REVIEWER = Reviewer.of("");

  private EvaluationBinder() {}

  static Checked<Evaluation> bind(Node.Obj tree, SourceText source) {
    SourceProblems problems = new SourceProblems(source);
    Cursor root = Cursor.root(tree, Cursor.Shown.SCALARS, problems);
    Evaluation evaluation = bind(Fields.of(root, EVALUATION));
    return problems.isEmpty() ? Checked.of(evaluation) : Checked.failed(problems.list());
  }

  private static Evaluation bind(Fields fields) {
    return new Evaluation(
        fields.required("id", EvaluationBinder::id, ""),
        fields.required("scorecard", EvaluationBinder::scorecard, NO_CARD),
        new Interaction(
            fields.required("interaction", EvaluationBinder::id, ""),
            fields.optional("agent", EvaluationBinder::id),
            fields.optional("metadata", at -> Fields.byName(at, Values::fact), Map.of())),
        fields.required("reviewer", EvaluationBinder::reviewer, NO_REVIEWER),
        fields.optional("at", EvaluationBinder::instant),
        fields.optional("session", EvaluationBinder::id),
        fields.required("answers", at -> AnswerBinder.answers(at.hidden()), Map.of()),
        fields.optional("comments", at -> Fields.byName(at.hidden(), Values::text), Map.of()),
        fields.optional("causes", at -> Fields.byName(at, EvaluationBinder::causes), Map.of()));
  }

  private static @Nullable String id(Cursor at) {
    String id = Values.text(at);
    if (id != null && id.isBlank()) {
      at.reject("blank-text", "%s is blank".formatted(at.name()), null, "Write an id.");
      return null;
    }
    if (id != null && id.length() > MOST_CHARACTERS) {
      at.reject(
          "id-too-long",
          "%s is too long".formatted(at.name()),
          "at most %s characters".formatted(MOST_CHARACTERS),
          "Write an id, and texts as comments.");
      return null;
    }
    return id;
  }

  private static @Nullable ScorecardRef scorecard(Cursor at) {
    return Values.ref(at, "bad-reference", "Name the version that the reviewer used.");
  }

  private static @Nullable Reviewer reviewer(Cursor at) {
    if (at.node() instanceof Node.Str) {
      String id = id(at);
      return id == null ? null : Reviewer.of(id);
    }
    if (!(at.node() instanceof Node.Obj)) {
      WrongType.report(at, "a text, or an object with id and kind");
      return null;
    }
    Fields fields = Fields.of(at, REVIEWER);
    return new Reviewer(
        fields.required("id", EvaluationBinder::id, ""),
        fields.optional("kind", Values.oneOf(KINDS), Reviewer.Kind.PERSON));
  }

  private static @Nullable Instant instant(Cursor at) {
    String text = Values.text(at);
    if (text == null) {
      return null;
    }
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeParseException e) {
      at.reject(
          "bad-time",
          "this is not a moment in time",
          "date, time and zone, such as \"2026-11-01T10:00:00Z\"",
          "Write it as ISO 8601 with Z or an offset such as +01:00.");
      return null;
    }
  }

  private static @Nullable List<String> causes(Cursor at) {
    return Fields.entries(at, Values::text, "");
  }
}
