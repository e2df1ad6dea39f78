package dev.evenhand.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code qa help}: what people type who don't know {@code --help}. */
@Command(
    name = "help",
    description = "Shows what a command does, its options and examples.",
    footer = {
      "",
      "Examples:",
      "  qa help                        all commands",
      "  qa help score",
      "  qa help plan kappa",
      "",
      "Exit: 0 done; 2 no such command."
    })
final class HelpCommand extends ConsoleCommand {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      completionCandidates = Candidates.Commands.class,
      description = "Default: qa itself.")
  private List<String> names = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  HelpCommand() {}

  @Override
  int run() {
    CommandLine line = spec.root().commandLine();
    for (String name : names) {
      CommandLine next = line.getSubcommands().get(name);
      if (next == null && line.getSubcommands().isEmpty()) {
        String command = line.getCommandSpec().qualifiedName();
        throw new Stop(
            "%s has no commands of its own, such as '%s'. Say %s --help."
                .formatted(command, name, command));
      }
      if (next == null) {
        throw new UnmatchedArgumentException(line, List.of(name));
      }
      line = next;
    }
    console.own(line.getUsageMessage(line.getColorScheme()));
    return Exit.OK;
  }
}
