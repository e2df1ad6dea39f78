package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.CriticalClass;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.engine.json.AnswerBinder;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.json.WrongType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rules that stand at questions and sections: what fails, hides, answers and limits. */
final class RuleBinder {
  static final Map<String, AutoFail.Scope> SCOPES = Values.words(AutoFail.Scope.values());
  static final Map<String, AutoFail.Effect> EFFECTS = Values.words(AutoFail.Effect.values());
  static final Map<String, CriticalClass> CLASSES = Values.words(CriticalClass.values());

  static final Set<String> AUTO_FAIL = Set.of("on", "below", "when", "fails", "effect");
  static final Set<String> LIMIT = Set.of("points", "percent");
  static final Set<String> SET = Set.of("to", "when");
  static final Set<String> ANSWER_RULE = Set.of("when", "answer");
  static final Set<String> METADATA = Set.of("metadata");

  private static final String SCORECARD = "scorecard";
  private static final AutoFail NO_RULE =
      new AutoFail(List.of(), AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO);
  private static final Limit NO_LIMIT = Limit.points(BigDecimal.ZERO);
  private static final AnsweredBy.Rule NO_ANSWER =
      new AnsweredBy.Rule(null, Answer.notApplicable());

  private RuleBinder() {}

  static List<AutoFail> autoFails(Fields owner) {
    return owner.list("autoFail", RuleBinder::autoFail, NO_RULE);
  }

  private static AutoFail autoFail(Cursor at) {
    Fields fields = Fields.of(at, AUTO_FAIL);
    if (fields.find("on") == null && fields.find("below") == null && fields.find("when") == null) {
      fields.missing(
          "on", "Add \"on\" with answers, \"below\" with a percent, or \"when\" with a condition.");
    }
    List<String> on = fields.list("on", Values::text, "");
    BigDecimal below = fields.optional("below", Values::percent);
    Condition when = fields.optional("when", ConditionBinder::condition);
    String target = fields.optional("fails", Values::text, SCORECARD);
    AutoFail.Scope scope = SCOPES.getOrDefault(target, AutoFail.Scope.SECTION);
    String section = SCOPES.containsKey(target) ? null : target;
    at.findings().alias(at.pointer() + "/section", at.pointer() + "/fails");
    AutoFail.Effect effect = fields.optional("effect", Values.oneOf(EFFECTS), AutoFail.Effect.ZERO);
    return new AutoFail(on, below, when, scope, section, effect);
  }

  /** {@code shownWhen} or {@code hiddenWhen}. */
  static @Nullable Visibility visibility(Fields owner) {
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
    at.findings().alias(owner.at().pointer() + "/visibility/when", at.pointer());
    return new Visibility(ConditionBinder.condition(at), shown != null);
  }

  /** {@code critical}, and {@code errorOn} beside it. */
  static @Nullable Critical critical(Fields owner) {
    Cursor at = owner.find("critical");
    Cursor errorOn = owner.find("errorOn");
    List<String> errors = owner.list("errorOn", Values::text, "");
    String pointer = owner.at().pointer();
    owner.at().findings().alias(pointer + "/critical/errorOn", pointer + "/errorOn");
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

  private static boolean isFalse(Node node) {
    return node instanceof Node.Word word && word.word().equals("false");
  }

  /** A fact about the interaction, or a list of rules. */
  static @Nullable AnsweredBy answeredBy(Cursor at) {
    if (at.node() instanceof Node.Obj) {
      Fields fields = Fields.of(at, METADATA);
      at.findings().alias(at.pointer() + "/name", at.pointer() + "/metadata");
      return new AnsweredBy.Metadata(fields.required("metadata", Values::text, "(unreadable)"));
    }
    if (!(at.node() instanceof Node.Arr)) {
      WrongType.report(at, "an object with \"metadata\", or a list of rules");
      return null;
    }
    at.findings().alias(at.pointer() + "/rules", at.pointer());
    return new AnsweredBy.Rules(Fields.entries(at, RuleBinder::answerRule, NO_ANSWER));
  }

  private static AnsweredBy.Rule answerRule(Cursor at) {
    Fields fields = Fields.of(at, ANSWER_RULE);
    return new AnsweredBy.Rule(
        fields.optional("when", ConditionBinder::condition),
        fields.required("answer", AnswerBinder::answer, Answer.notApplicable()));
  }

  static List<SetScore> sets(Fields owner) {
    return owner.list("set", RuleBinder::set, new SetScore(NO_LIMIT, ConditionBinder.none()));
  }

  private static SetScore set(Cursor at) {
    Fields fields = Fields.of(at, SET);
    return new SetScore(
        fields.required("to", RuleBinder::limit, NO_LIMIT),
        fields.required("when", ConditionBinder::condition, ConditionBinder.none()));
  }

  /** Points or a percent. */
  static @Nullable Limit limit(Cursor at) {
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
    at.findings().alias(at.pointer() + "/amount", at.pointer() + "/" + unit);
    BigDecimal amount =
        points == null
            ? fields.optional("percent", Values::percent)
            : fields.optional("points", Values::number);
    if (amount == null) {
      return null;
    }
    return points == null ? Limit.ratio(amount) : Limit.points(amount);
  }
}
