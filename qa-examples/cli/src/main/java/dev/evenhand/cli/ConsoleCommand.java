package dev.evenhand.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that writes to a console, and answers with its exit code. */
@Command
abstract class ConsoleCommand implements Callable<Integer> {
  /** Where it writes; set as soon as the command is made. */
  Console console;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // the factory of commands sets the console, picocli the spec
  ConsoleCommand() {}

  @Override
  public final Integer call() throws Exception {
    // Known before anything is computed.
    Overwriting.check(spec);
    console.showLinesOf(Definitions.of(spec));
    return run();
  }

  /** Does it, and answers the exit code. */
  abstract int run() throws Exception;
}
