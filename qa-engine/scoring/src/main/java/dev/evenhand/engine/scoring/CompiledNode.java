package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section or question of a compiled card. */
sealed interface CompiledNode permits CompiledQuestion, CompiledSection {
  /** The id of the question, section or card. */
  String id();

  /** The index of the section around it; that of the card itself for the card. */
  int around();

  /** Where its visibility is decided, or null where it is always shown. */
  @Nullable Shown shown();

  /** The slots of the questions that decide whether it is shown or how it is answered. */
  List<Integer> dependsOn();

  /** Its auto-fail rules. */
  List<Trigger> autoFail();

  /**
   * When a node is shown by itself.
   *
   * @param when the condition
   * @param shown whether it is shown where the condition holds, or hidden
   */
  record Shown(Check when, boolean shown) {
    static @Nullable Shown of(@Nullable Visibility rule, Checks checks) {
      return rule == null ? null : new Shown(checks.of(rule.when()), rule.shown());
    }

    boolean shows(DecidedAnswers known) {
      return when.holds(known) == shown;
    }
  }

  /**
   * An auto-fail rule.
   *
   * @param when its condition, or null
   * @param below its threshold, or null
   */
  record Trigger(AutoFail rule, @Nullable Check when, @Nullable Fraction below) {
    static List<Trigger> of(List<AutoFail> rules, Checks checks) {
      return rules.stream()
          .map(
              rule ->
                  new Trigger(
                      rule,
                      rule.when() == null ? null : checks.of(rule.when()),
                      rule.below() == null ? null : Fraction.of(rule.below())))
          .toList();
    }
  }
}
