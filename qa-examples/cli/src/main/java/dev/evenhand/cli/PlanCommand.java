package dev.evenhand.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qa plan}: one subcommand for each question. */
@Command(
    name = "plan",
    description = {
      "Tells how much reviewing it takes. Double reviews for an interval or a difference of severity,",
      "reviewers an interaction, interactions an agent."
    },
    synopsisSubcommandLabel = "QUESTION",
    subcommands = {
      PlanAgreementCommand.class,
      PlanKappaCommand.class,
      PlanAlphaCommand.class,
      PlanIccCommand.class,
      PlanPilotCommand.class,
      PlanSeverityCommand.class,
      PlanReviewersCommand.class,
      PlanAgentCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  qa plan kappa --expect 0.6 --shares 0.8,0.2 --half-width 0.1",
      "  qa plan severity --difference 0.5 --sd 0.8",
      "  qa plan reviewers --reliability 0.5 --target 0.8",
      "  qa plan agent --sd 12 --half-width 5",
      "",
      "Exit: 0 done; 1 no number is enough; 2 wrong call."
    })
final class PlanCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  PlanCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to plan: "
            + String.join(", ", spec.commandLine().getSubcommands().keySet())
            + ".");
  }
}
