package dev.evenhand.engine.json;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads questions. */
final class QuestionBinder {
  static final Map<String, NotApplicablePolicy> NOT_APPLICABLE =
      Values.words(NotApplicablePolicy.values());
  static final Map<String, UnansweredPolicy> UNANSWERED = Values.words(UnansweredPolicy.values());
  static final Map<String, RatioPolicy> RATIOS = Values.words(RatioPolicy.values());
  static final Map<String, Bounds> BOUNDS = Values.words(Bounds.values());
  static final Map<String, AutoFail.Scope> SCOPES = Values.words(AutoFail.Scope.values());
  static final Map<String, AutoFail.Effect> EFFECTS = Values.words(AutoFail.Effect.values());

  static final Set<String> QUESTION = properties();
  static final Set<String> AUTO_FAIL = Set.of("on", "below", "fails", "effect");

  /** Stands where there is no id. No id, so no reference can mean it. */
  static final String NO_ID = "(unreadable)";

  private static final String SCORECARD = "scorecard";
  private static final AutoFail NO_RULE =
      new AutoFail(List.of(), AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO);

  private final KindBinder kinds;

  QuestionBinder(Scales scales) {
    this.kinds = new KindBinder(scales);
  }

  private static Set<String> properties() {
    Set<String> all = new HashSet<>(Kind.allProperties());
    all.addAll(Set.of("id", "ask", "type", "weight", "guidance"));
    all.addAll(Set.of("allowNotApplicable", "notApplicable", "unanswered", "autoFail"));
    return Set.copyOf(all);
  }

  Question question(Cursor at) {
    Fields fields = Fields.of(at, QUESTION);
    return new Question(
        fields.required("id", Values::text, NO_ID),
        fields.required("ask", TextBinder::text, TextBinder.placeholder()),
        kinds.read(fields),
        fields.optional("weight", Values::number),
        fields.optional("guidance", TextBinder::text),
        fields.optional("allowNotApplicable", Values::flag, false),
        fields.optional("notApplicable", Values.oneOf(NOT_APPLICABLE)),
        fields.optional("unanswered", Values.oneOf(UNANSWERED)),
        fields.optional("ratio", Values.oneOf(RATIOS)),
        fields.optional("max", Values::number),
        fields.optional("bonus", Values::flag, false),
        fields.optional("bounds", Values.oneOf(BOUNDS)),
        autoFails(fields));
  }

  static List<AutoFail> autoFails(Fields owner) {
    return owner.list("autoFail", QuestionBinder::autoFail, NO_RULE);
  }

  private static AutoFail autoFail(Cursor at) {
    Fields fields = Fields.of(at, AUTO_FAIL);
    if (fields.find("on") == null && fields.find("below") == null) {
      fields.missing("on", "Add \"on\" with answers, or \"below\" with a percent.");
    }
    List<String> on = fields.list("on", Values::text, "");
    BigDecimal below = fields.optional("below", Values::percent);
    String target = fields.optional("fails", Values::text, SCORECARD);
    AutoFail.Scope scope = SCOPES.getOrDefault(target, AutoFail.Scope.SECTION);
    String section = SCOPES.containsKey(target) ? null : target;
    at.findings().alias(at.pointer() + "/section", at.pointer() + "/fails");
    AutoFail.Effect effect = fields.optional("effect", Values.oneOf(EFFECTS), AutoFail.Effect.ZERO);
    return new AutoFail(on, below, scope, section, effect);
  }
}
