package dev.evenhand.cli;

import dev.evenhand.api.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Ends a command that can't go on: what is told, and the exit code. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exit;
  private final transient List<Problem> problems;
  private final transient List<String> messages;

  /** Ends a command that was called wrongly with messages, a line each. */
  Stop(String... messages) {
    this(Exit.UNUSABLE, List.of(), messages);
  }

  /** Ends the command with problems, and messages after them. */
  Stop(int exit, List<Problem> problems, String... messages) {
    super(String.join("; ", messages));
    this.exit = exit;
    this.problems = problems;
    this.messages = List.of(messages);
  }

  /** Ends the command if there is anything to complain about, and tells all of it. */
  static void ifAny(Stream<String> complaints) {
    String[] all = complaints.toArray(String[]::new);
    if (all.length > 0) {
      throw new Stop(all);
    }
  }

  /** Tells why, and answers the exit code. */
  int tell(Console console) {
    console.messages(problems);
    messages.forEach(console::message);
    return exit;
  }
}
