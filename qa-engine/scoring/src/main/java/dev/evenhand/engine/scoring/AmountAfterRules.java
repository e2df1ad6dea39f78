package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import java.util.ArrayList;
import java.util.List;

/** An amount, and the rules that have made it what it is. */
record AmountAfterRules(Amount amount, List<AppliedRule> rules) {
  /** The rules of both, in this order. */
  static List<AppliedRule> join(List<AppliedRule> first, List<AppliedRule> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    List<AppliedRule> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
