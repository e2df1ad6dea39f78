package dev.evenhand.cli;

import com.google.common.collect.ImmutableList;

/** What commands are for, in the order in which {@code qa --help} lists them. */
enum CommandGroup {
  BEGIN("Begin", "demo", "help"),
  WRITE(
      "Write scorecards",
      "new",
      "preview",
      "fmt",
      "validate",
      "lint",
      "test",
      "list",
      "show",
      "compare"),
  SCORE("Score", "score", "compare-evaluations"),
  CALIBRATE("Measure reviewers", "calibrate", "plan"),
  EXCHANGE("Exchange with other systems", "import", "export"),
  SET_UP("Set up", "completion");

  private final String title;
  private final ImmutableList<String> commands;

  CommandGroup(String title, String... commands) {
    this.title = title;
    this.commands = ImmutableList.copyOf(commands);
  }

  String title() {
    return title;
  }

  ImmutableList<String> commands() {
    return commands;
  }
}
