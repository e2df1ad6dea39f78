package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Bounds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an amount within the bounds of its node, and the rules that changed the node.
 *
 * @param rules those before, and the cap or floor if it changed something
 */
record BoundedAmount(Fraction earned, List<AppliedRule> rules) {
  static BoundedAmount of(
      Fraction earned,
      Fraction possible,
      @Nullable Bounds bounds,
      String id,
      List<AppliedRule> before) {
    boolean capped = bounds == Bounds.CAPPED;
    if (capped && possible.signum() > 0 && earned.compareTo(possible) > 0) {
      return new BoundedAmount(possible, and(before, AppliedRule.Kind.CAPPED, id));
    }
    boolean floored = capped || bounds == Bounds.UNCAPPED;
    return floored && earned.signum() < 0
        ? new BoundedAmount(Fraction.ZERO, and(before, AppliedRule.Kind.FLOORED, id))
        : new BoundedAmount(earned, before);
  }

  static BoundedAmount of(
      Amount amount, @Nullable Bounds bounds, String id, List<AppliedRule> before) {
    return of(amount.earned(), amount.possible(), bounds, id, before);
  }

  private static List<AppliedRule> and(List<AppliedRule> before, AppliedRule.Kind kind, String id) {
    List<AppliedRule> rules = new ArrayList<>(before);
    rules.add(new AppliedRule(kind, id));
    return rules;
  }
}
