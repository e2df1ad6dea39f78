package dev.evenhand.cli;

import dev.evenhand.engine.plan.Plan;
import dev.evenhand.engine.plan.json.JsonPlan;
import dev.evenhand.engine.report.PlanText;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a plan is shown; an option of every question. */
final class PlanOutput {
  enum Format {
    TEXT,
    JSON
  }

  @Spec(Target.MIXEE)
  private CommandSpec mixee;

  @Option(names = "--format", defaultValue = "text", description = "text (default) or json.")
  private Format format = Format.TEXT;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  PlanOutput() {}

  /** Prints a plan and answers the exit code; impossible input is a wrong call. */
  int show(Console console, Supplier<Plan> planned) {
    Plan plan;
    try {
      plan = planned.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(mixee.commandLine(), String.valueOf(e.getMessage()), e);
    }
    if (format == Format.JSON) {
      console.data(JsonPlan.write(plan));
    } else {
      PlanText.of(plan).lines().forEach(console::line);
    }
    return plan instanceof Plan.Needed ? Exit.OK : Exit.FINDINGS;
  }
}
