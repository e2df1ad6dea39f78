package dev.evenhand.engine.validation;

import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * A problem of a card and what the rule that found it read, for readers that tell mistakes from
 * what follows from them.
 *
 * @param problem whose path is the JSON pointer of the value at fault
 * @param inputs what else the rule read; their paths begin where that of the problem does
 * @param spoilsInput whether rules that read the value at fault can't be judged
 */
public record BrokenRule(Problem problem, List<Input> inputs, boolean spoilsInput) {
  public BrokenRule {
    Objects.requireNonNull(problem, "problem");
    inputs = Copies.list(inputs, "inputs");
  }

  /** The same broken rule, told elsewhere. */
  public BrokenRule with(Problem moved) {
    return new BrokenRule(moved, inputs, spoilsInput);
  }
}
