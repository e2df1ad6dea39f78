package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Text;
import java.util.Objects;

/**
 * An auto-fail rule that held, and what the score would be without it. Other rules that held stay
 * in force, so where two fail the card neither may change anything alone.
 *
 * @param source the id of the question or section whose rule it is
 * @param title what reviewers see there
 * @param index which of its rules, counted from 0
 * @param rule the rule
 * @param without what the score would be if this rule alone had not held
 */
public record AutoFailEffect(
    String source, Text title, int index, AutoFail rule, Hypothetical without) {
  public AutoFailEffect {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(without, "without");
  }
}
