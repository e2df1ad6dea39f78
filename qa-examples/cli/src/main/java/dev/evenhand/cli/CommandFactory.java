package dev.evenhand.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, and gives the console to those that write. */
final class CommandFactory implements IFactory {
  private final Console console;

  CommandFactory(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    K made = CommandLine.defaultFactory().create(type);
    if (made instanceof ConsoleCommand command) {
      command.console = console;
    }
    return made;
  }
}
