package dev.evenhand.engine.card;

import static dev.evenhand.engine.card.ValueFormat.PERCENT;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.CriticalClass;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.engine.json.AnswerBinder;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.json.WrongType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the rules that stand at questions and sections: what fails, hides, answers and
 * limits.
 */
final class RuleFormat {
  static final Set<String> AUTO_FAIL = Set.of("on", "below", "when", "fails", "effect");
  static final Set<String> LIMIT = Set.of("points", "percent");
  static final Set<String> SET = Set.of("to", "when");
  static final Set<String> ANSWER_RULE = Set.of("when", "answer");
  static final Set<String> METADATA = Set.of("metadata");

  private static final Map<String, AutoFail.Scope> SCOPES = Values.words(AutoFail.Scope.values());
  private static final Map<String, AutoFail.Effect> EFFECTS =
      Values.words(AutoFail.Effect.values());
  private static final Map<String, CriticalClass> CLASSES = Values.words(CriticalClass.values());
  private static final String SCORECARD = "scorecard";
  private static final AnsweredBy.Rule NO_ANSWER =
      new AnsweredBy.Rule(null, Answer.notApplicable());
  private static final Limit NO_LIMIT = Limit.points(BigDecimal.ZERO);

  private RuleFormat() {}

  static ValueFormat<Limit> limits() {
    return new ValueFormat<>(RuleFormat::limit, RuleFormat::written);
  }

  static ValueFormat<List<AutoFail>> autoFails() {
    return ValueFormat.list(
        new ValueFormat<>(RuleFormat::autoFail, RuleFormat::written),
        new AutoFail(List.of(), AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO));
  }

  static ValueFormat<List<SetScore>> sets() {
    return ValueFormat.list(
        new ValueFormat<>(RuleFormat::set, RuleFormat::written),
        new SetScore(NO_LIMIT, ConditionFormat.none()));
  }

  static ValueFormat<AnsweredBy> answerers() {
    return new ValueFormat<>(RuleFormat::answeredBy, RuleFormat::written);
  }

  /** {@code critical}, and {@code errorOn} beside it. */
  static CardProperty<Question, Question.Builder, Critical> critical() {
    return new CardProperty<>(
        List.of("critical", "errorOn"),
        Question::critical,
        Question.Builder::critical,
        RuleFormat::critical,
        RuleFormat::put);
  }

  /** {@code shownWhen} or {@code hiddenWhen}. */
  static <T, B> CardProperty<T, B, Visibility> visibility(
      CardProperty.Getter<T, Visibility> value, BiConsumer<B, Visibility> setter) {
    return new CardProperty<>(
        List.of("shownWhen", "hiddenWhen"),
        value,
        setter,
        RuleFormat::visibility,
        (rule, out) ->
            out.put(
                rule.shown() ? "shownWhen" : "hiddenWhen", ConditionFormat.written(rule.when())));
  }

  private static AutoFail autoFail(Cursor at) {
    Fields fields = Fields.of(at, AUTO_FAIL);
    if (fields.find("on") == null && fields.find("below") == null && fields.find("when") == null) {
      fields.missing(
          "on", "Add \"on\" with answers, \"below\" with a percent, or \"when\" with a condition.");
    }
    List<String> on = fields.list("on", Values::text, "");
    BigDecimal below = fields.optional("below", Values::percent);
    Condition when = fields.optional("when", ConditionFormat::condition);
    String target = fields.optional("fails", Values::text, SCORECARD);
    AutoFail.Scope scope = SCOPES.getOrDefault(target, AutoFail.Scope.SECTION);
    String section = SCOPES.containsKey(target) ? null : target;
    at.alias("/section", "/fails");
    AutoFail.Effect effect = fields.optional("effect", Values.oneOf(EFFECTS), AutoFail.Effect.ZERO);
    return new AutoFail(on, below, when, scope, section, effect);
  }

  private static Map<String, Object> written(AutoFail rule) {
    return new JsonObject()
        .putFilled("on", rule.on())
        .put("below", PERCENT.write(rule.below()))
        .put("when", ConditionFormat.CONDITIONS.write(rule.when()))
        .put(
            "fails",
            rule.section() == null
                ? unless(AutoFail.Scope.SCORECARD, rule.fails())
                : rule.section())
        .put("effect", unless(AutoFail.Effect.ZERO, rule.effect()))
        .map();
  }

  /** The word of {@code constant} unless it is the default. */
  static @Nullable String unless(Enum<?> byDefault, Enum<?> constant) {
    return constant == byDefault ? null : JsonText.word(constant);
  }

  private static @Nullable Visibility visibility(Fields owner) {
    Cursor shown = owner.find("shownWhen");
    Cursor hidden = owner.find("hiddenWhen");
    if (shown != null && hidden != null) {
      hidden.reject(
          "shown-and-hidden",
          "there is \"shownWhen\" and \"hiddenWhen\"",
          null,
          "Keep one of the two; \"not\" turns a condition round.");
    }
    Cursor at = shown == null ? hidden : shown;
    if (at == null) {
      return null;
    }
    at.problems().alias(owner.at().pointer() + "/visibility/when", at.pointer());
    return new Visibility(ConditionFormat.condition(at), shown != null);
  }

  private static @Nullable Critical critical(Fields owner) {
    Cursor at = owner.find("critical");
    Cursor errorOn = owner.find("errorOn");
    List<String> errors = owner.list("errorOn", Values::text, "");
    owner.at().alias("/critical/errorOn", "/errorOn");
    boolean marked = at != null && !isFalse(at.node());
    if (!marked && errorOn != null) {
      errorOn.reject(
          "error-not-critical",
          "\"errorOn\" says what is an error but the question is not critical",
          null,
          "Add \"critical\", or remove \"errorOn\".");
    }
    if (at == null || !marked) {
      return null;
    }
    if (at.node() instanceof Node.Word word && word.word().equals("true")) {
      return new Critical(null, errors);
    }
    if (!(at.node() instanceof Node.Str)) {
      WrongType.report(at, "true, or one of " + Values.quoted(CLASSES.keySet()));
      return null;
    }
    return new Critical(Values.oneOf(CLASSES).read(at), errors);
  }

  private static void put(Critical mark, JsonObject out) {
    out.put("critical", mark.of() == null ? true : JsonText.word(mark.of()))
        .putFilled("errorOn", mark.errorOn());
  }

  private static boolean isFalse(Node node) {
    return node instanceof Node.Word word && word.word().equals("false");
  }

  /** A fact about the interaction, or a list of rules. */
  private static @Nullable AnsweredBy answeredBy(Cursor at) {
    if (at.node() instanceof Node.Obj) {
      Fields fields = Fields.of(at, METADATA);
      at.alias("/name", "/metadata");
      return new AnsweredBy.Metadata(fields.required("metadata", Values::text, "(unreadable)"));
    }
    if (!(at.node() instanceof Node.Arr)) {
      WrongType.report(at, "an object with \"metadata\", or a list of rules");
      return null;
    }
    at.alias("/rules", "");
    return new AnsweredBy.Rules(Fields.entries(at, RuleFormat::answerRule, NO_ANSWER));
  }

  private static AnsweredBy.Rule answerRule(Cursor at) {
    Fields fields = Fields.of(at, ANSWER_RULE);
    return new AnsweredBy.Rule(
        fields.optional("when", ConditionFormat::condition),
        fields.required("answer", AnswerBinder::answer, Answer.notApplicable()));
  }

  private static Object written(AnsweredBy source) {
    return source.<Object>match(
        fact -> Map.of("metadata", fact.name()),
        rules -> rules.rules().stream().map(RuleFormat::written).toList());
  }

  private static Map<String, Object> written(AnsweredBy.Rule rule) {
    return new JsonObject()
        .put("when", ConditionFormat.CONDITIONS.write(rule.when()))
        .put("answer", AnswerBinder.written(rule.answer()))
        .map();
  }

  private static SetScore set(Cursor at) {
    Fields fields = Fields.of(at, SET);
    return new SetScore(
        fields.required("to", RuleFormat::limit, NO_LIMIT),
        fields.required("when", ConditionFormat::condition, ConditionFormat.none()));
  }

  private static Map<String, Object> written(SetScore rule) {
    return new JsonObject()
        .put("to", written(rule.to()))
        .put("when", ConditionFormat.written(rule.when()))
        .map();
  }

  /** Points or a percent. */
  private static @Nullable Limit limit(Cursor at) {
    Fields fields = Fields.of(at, LIMIT);
    Cursor points = fields.find("points");
    Cursor percent = fields.find("percent");
    if (points != null && percent != null) {
      percent.reject(
          "points-and-percent", "there are points and a percent", null, "Keep one of the two.");
    }
    if (points == null && percent == null) {
      fields.missing("points", "Add \"points\", or \"percent\" of what was possible.");
      return null;
    }
    String unit = points == null ? "percent" : "points";
    at.alias("/amount", "/" + unit);
    BigDecimal amount =
        points == null
            ? fields.optional("percent", Values::percent)
            : fields.optional("points", Values::number);
    if (amount == null) {
      return null;
    }
    return points == null ? Limit.ratio(amount) : Limit.points(amount);
  }

  private static Map<String, Object> written(Limit limit) {
    return limit.unit() == Limit.Unit.POINTS
        ? Map.of("points", limit.amount())
        : Map.of("percent", limit.amount().movePointRight(2));
  }
}
