package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Values;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads questions. */
final class QuestionBinder {
  static final Map<String, NotApplicablePolicy> NOT_APPLICABLE =
      Values.words(NotApplicablePolicy.values());
  static final Map<String, UnansweredPolicy> UNANSWERED = Values.words(UnansweredPolicy.values());
  static final Map<String, RatioPolicy> RATIOS = Values.words(RatioPolicy.values());
  static final Map<String, Bounds> BOUNDS = Values.words(Bounds.values());

  static final Set<String> QUESTION = properties();

  /** Stands where there is no id. No id, so no reference can mean it. */
  static final String NO_ID = "(unreadable)";

  private final KindBinder kinds;

  QuestionBinder(Scales scales) {
    this.kinds = new KindBinder(scales);
  }

  private static Set<String> properties() {
    Set<String> all = new HashSet<>(Kind.allProperties());
    all.addAll(Set.of("id", "ask", "type", "weight", "guidance"));
    all.addAll(Set.of("allowNotApplicable", "notApplicable", "unanswered", "autoFail"));
    all.addAll(Set.of("shownWhen", "hiddenWhen", "answeredBy"));
    all.addAll(Set.of("commentRequiredOn", "causeRequiredOn"));
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
        RuleBinder.autoFails(fields),
        fields.optional("excluded", Values::flag, false),
        RuleBinder.critical(fields),
        RuleBinder.visibility(fields),
        fields.optional("answeredBy", RuleBinder::answeredBy),
        fields.list("commentRequiredOn", Values::text, ""),
        fields.list("causeRequiredOn", Values::text, ""),
        fields.optional("passMark", Values::percent),
        ScoringBinder.bands(fields));
  }
}
