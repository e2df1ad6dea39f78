package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Condition;
import java.util.Map;
import java.util.Optional;

/** Conditions that decide nothing, as they hold always or never. */
final class ConditionChecks {
  private static final String SHOWN = "/shownWhen";
  private static final String HIDDEN = "/hiddenWhen";

  private ConditionChecks() {}

  static void neverTrue(LintedCard card, Check.Findings found) {
    for (Map.Entry<String, Condition> one : Conditions.of(card).entrySet()) {
      if (isAlways(card, one.getValue(), false)) {
        found.add(
            one.getKey(),
            "no answers make this condition come true, so %s"
                .formatted(
                    one.getKey().endsWith(HIDDEN) ? "it hides nothing" : "its rule never applies"),
            "Correct what it compares, or remove it.");
      }
    }
  }

  static void alwaysTrue(LintedCard card, Check.Findings found) {
    for (Map.Entry<String, Condition> one : Conditions.of(card).entrySet()) {
      if (isAlways(card, one.getValue(), true)) {
        found.add(
            one.getKey(),
            "this condition holds whatever is answered, so %s"
                .formatted(
                    one.getKey().endsWith(SHOWN) ? "it hides nothing" : "its rule always applies"),
            "Correct what it compares, or remove it.");
      }
    }
  }

  private static boolean isAlways(LintedCard card, Condition condition, boolean held) {
    return ConditionWorlds.always(card, condition).equals(Optional.of(held));
  }
}
