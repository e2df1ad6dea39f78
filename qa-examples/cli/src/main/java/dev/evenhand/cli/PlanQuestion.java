package dev.evenhand.cli;

import dev.evenhand.engine.plan.Plan;
import dev.evenhand.engine.plan.json.JsonPlan;
import dev.evenhand.engine.report.PlanText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A subcommand of {@code qa plan}: one question that a plan answers. */
abstract class PlanQuestion extends ConsoleCommand {

  @Spec private CommandSpec spec;
  @Mixin private FormatOption format = new FormatOption();

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  PlanQuestion() {}

  /**
   * The answer.
   *
   * @throws IllegalArgumentException if no plan can be made of the options
   */
  abstract Plan plan();

  /** Prints the plan and answers the exit code; impossible input is a wrong call. */
  @Override
  final int run() {
    Plan plan;
    try {
      plan = plan();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    format.print(console, () -> JsonPlan.write(plan), () -> PlanText.of(plan));
    return plan instanceof Plan.Needed ? Exit.OK : Exit.FINDINGS;
  }
}
