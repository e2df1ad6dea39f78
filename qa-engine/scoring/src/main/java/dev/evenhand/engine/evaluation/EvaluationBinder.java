package dev.evenhand.engine.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.SourceProblems;
import dev.evenhand.engine.json.SourceText;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.json.WrongType;
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

  private final @Nullable ScorecardRef card;

  private EvaluationBinder(@Nullable ScorecardRef card) {
    this.card = card;
  }

  /**
   * @param card of evaluations that name none, or no version; null if they must
   */
  static Checked<BoundEvaluation> bind(
      Node.Obj tree, SourceText source, @Nullable ScorecardRef card) {
    if (!NotEvaluations.isEvaluation(tree)) {
      return Checked.failed(other(tree, source));
    }
    SourceProblems problems = new SourceProblems(source);
    Cursor root = Cursor.root(tree, Cursor.Shown.SCALARS, problems);
    Evaluation evaluation = new EvaluationBinder(card).bind(Fields.of(root, EVALUATION));
    return problems.isEmpty()
        ? Checked.of(new BoundEvaluation(evaluation, problems.notices()))
        : Checked.failed(problems.list());
  }

  /** One problem for all properties that are missing or unknown. */
  private static Problem other(Node.Obj tree, SourceText source) {
    Location where = source.at(tree.start());
    Problem other =
        NotEvaluations.ofOther(where.source(), where.line(), tree).orElseThrow(AssertionError::new);
    return Problem.error(other.code(), where, "", "this is no evaluation", other.remedy())
        .with(other.found(), other.allowed());
  }

  private Evaluation bind(Fields fields) {
    return new Evaluation(
        fields.required("id", EvaluationBinder::id, ""),
        scorecard(fields),
        new Interaction(
            fields.required("interaction", EvaluationBinder::id, ""),
            fields.optional("agent", EvaluationBinder::id),
            fields.optional("metadata", at -> Fields.byName(at, Values::fact), Map.of())),
        fields.required("reviewer", EvaluationBinder::reviewer, NO_REVIEWER),
        fields.optional("at", MomentBinder::instant),
        fields.optional("session", EvaluationBinder::id),
        fields.required("answers", at -> LooseAnswers.read(at.hidden()), Map.of()),
        fields.optional("comments", at -> Fields.byName(at.hidden(), Values::text), Map.of()),
        fields.optional("causes", at -> Fields.byName(at, EvaluationBinder::causes), Map.of()));
  }

  private static @Nullable String id(Cursor at) {
    if (at.node() instanceof Node.Num number) {
      at.note(
          "number-as-id",
          "the number %s as %s was read as a text".formatted(number.written(), at.name()),
          "Write it in double quotes to be exact; qa's option --strict refuses numbers.");
      return number.written();
    }
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

  private ScorecardRef scorecard(Fields fields) {
    Cursor found = fields.find("scorecard");
    if (card == null || (found != null && !namesOnly(found, card))) {
      return fields.required("scorecard", EvaluationBinder::ref, NO_CARD);
    }
    Cursor at = found == null ? fields.at() : found;
    at.note(
        "scorecard-assumed",
        "an evaluation that names no version of a scorecard was read as of " + card,
        "Write \"scorecard\": \"%s\" to be exact; %s refuses others."
            .formatted(card, "qa's option --strict"));
    return card;
  }

  /** Whether the id of the card stands there, without a version. */
  private static boolean namesOnly(Cursor at, ScorecardRef card) {
    return at.node() instanceof Node.Str text && text.value().equals(card.id());
  }

  private static @Nullable ScorecardRef ref(Cursor at) {
    return Values.ref(at, "bad-reference", "Name the version that the reviewer used.");
  }

  private static @Nullable Reviewer reviewer(Cursor at) {
    if (at.node() instanceof Node.Str || at.node() instanceof Node.Num) {
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

  private static @Nullable List<String> causes(Cursor at) {
    return Fields.entries(at, Values::text, "");
  }
}
