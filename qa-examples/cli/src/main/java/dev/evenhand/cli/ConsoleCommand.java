package dev.evenhand.cli;

import java.util.concurrent.Callable;

/** A command that writes to a console, and answers with its exit code. */
abstract class ConsoleCommand implements Callable<Integer> {
  /** Where it writes; set as soon as the command is made. */
  Console console;

  @SuppressWarnings("NullAway.Init") // the factory of commands sets the console
  ConsoleCommand() {}
}
