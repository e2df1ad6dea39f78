package dev.evenhand.cli;

import java.util.List;
import java.util.stream.Stream;

/** Ends a command that was called wrongly; of problems in what it reads there are exceptions too. */
final class Misuse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> messages;

  /** Ends the command with messages, a line each. */
  Misuse(String... messages) {
    super(String.join("; ", messages));
    this.messages = List.of(messages);
  }

  /** Ends the command if there is anything to complain about, and tells all of it. */
  @SafeVarargs
  static void ifAny(Stream<String>... complaints) {
    String[] all = Stream.of(complaints).flatMap(some -> some).toArray(String[]::new);
    if (all.length > 0) {
      throw new Misuse(all);
    }
  }

  List<String> messages() {
    return messages;
  }
}
