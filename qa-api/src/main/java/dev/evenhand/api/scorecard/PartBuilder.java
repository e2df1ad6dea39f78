package dev.evenhand.api.scorecard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the builders of questions and sections share. */
abstract sealed class PartBuilder<R extends Record, B extends PartBuilder<R, B>>
    extends RecordBuilder<R, B> permits Question.Builder, Section.Builder {
  PartBuilder(Class<R> type) {
    super(type);
  }

  /** The weight, or null for none. */
  public B weight(@Nullable BigDecimal value) {
    return put("weight", value);
  }

  /** The weight as a whole number. */
  public B weight(long value) {
    return weight(BigDecimal.valueOf(value));
  }

  /** What "not applicable" does here, or null for the policy around it. */
  public B notApplicable(@Nullable NotApplicablePolicy policy) {
    return put("notApplicable", policy);
  }

  /** What no answer does here, or null for the policy around it. */
  public B unanswered(@Nullable UnansweredPolicy policy) {
    return put("unanswered", policy);
  }

  /** How points become ratios here, or null for the policy around it. */
  public B ratio(@Nullable RatioPolicy policy) {
    return put("ratio", policy);
  }

  /** Limits of its own score, or null for none. */
  public B bounds(@Nullable Bounds limits) {
    return put("bounds", limits);
  }

  /** Adds an auto-fail rule. */
  public B autoFail(AutoFail rule) {
    return add("autoFail", rule);
  }

  /** The auto-fail rules, in place of any before. */
  public B autoFail(List<AutoFail> rules) {
    return put("autoFail", List.copyOf(rules));
  }

  /** When it is asked, or null for always. */
  public B visibility(@Nullable Visibility rule) {
    return put("visibility", rule);
  }

  /** Asked only where the condition holds. */
  public B shownWhen(Condition condition) {
    return visibility(new Visibility(condition, true));
  }

  /** The lowest passing ratio, or null. */
  public B passMark(@Nullable BigDecimal value) {
    return put("passMark", value);
  }

  /** Names for its ratios, from the highest to the lowest. */
  public B bands(List<Band> list) {
    return put("bands", list);
  }
}
