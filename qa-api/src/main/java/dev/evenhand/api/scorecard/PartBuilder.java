package dev.evenhand.api.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the builders of questions and sections share. */
abstract sealed class PartBuilder<B extends PartBuilder<B>>
    permits Question.Builder, Section.Builder {
  @Nullable BigDecimal weight;
  @Nullable NotApplicablePolicy notApplicable;
  @Nullable UnansweredPolicy unanswered;
  @Nullable RatioPolicy ratio;
  @Nullable Bounds bounds;
  final List<AutoFail> autoFail = new ArrayList<>();
  @Nullable Visibility visibility;
  @Nullable BigDecimal passMark;
  List<Band> bands = List.of();

  abstract B self();

  /** The weight, or null for none. */
  public B weight(@Nullable BigDecimal value) {
    this.weight = value;
    return self();
  }

  /** The weight as a whole number. */
  public B weight(long value) {
    return weight(BigDecimal.valueOf(value));
  }

  /** What "not applicable" does here, or null for the policy around it. */
  public B notApplicable(@Nullable NotApplicablePolicy policy) {
    this.notApplicable = policy;
    return self();
  }

  /** What no answer does here, or null for the policy around it. */
  public B unanswered(@Nullable UnansweredPolicy policy) {
    this.unanswered = policy;
    return self();
  }

  /** How points become ratios here, or null for the policy around it. */
  public B ratio(@Nullable RatioPolicy policy) {
    this.ratio = policy;
    return self();
  }

  /** Limits of its own score, or null for none. */
  public B bounds(@Nullable Bounds limits) {
    this.bounds = limits;
    return self();
  }

  /** Adds an auto-fail rule. */
  public B autoFail(AutoFail rule) {
    this.autoFail.add(rule);
    return self();
  }

  /** The auto-fail rules, in place of any before. */
  public B autoFail(List<AutoFail> rules) {
    this.autoFail.clear();
    this.autoFail.addAll(rules);
    return self();
  }

  /** When it is asked, or null for always. */
  public B visibility(@Nullable Visibility rule) {
    this.visibility = rule;
    return self();
  }

  /** Asked only where the condition holds. */
  public B shownWhen(Condition condition) {
    return visibility(new Visibility(condition, true));
  }

  /** The lowest passing ratio, or null. */
  public B passMark(@Nullable BigDecimal value) {
    this.passMark = value;
    return self();
  }

  /** Names for its ratios, from the highest to the lowest. */
  public B bands(List<Band> list) {
    this.bands = list;
    return self();
  }
}
