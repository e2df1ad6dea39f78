package dev.evenhand.helpdesk.session;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a lead entered to open a session.
 *
 * @param key of the page that it was entered on, and of the session that comes of it
 */
record NewSession(
    UUID key, String name, String card, List<String> tickets, List<String> reviewers) {
  private static final int LONGEST_NAME = 200;

  NewSession {
    tickets = tickets.stream().distinct().toList();
    reviewers = reviewers.stream().distinct().toList();
  }

  /** Nothing entered yet, on a new page. */
  static NewSession empty() {
    return new NewSession(UUID.randomUUID(), "", "", List.of(), List.of());
  }

  /** The same on a new page, which opens a session of its own. */
  NewSession again() {
    return new NewSession(UUID.randomUUID(), name, card, tickets, reviewers);
  }

  /** What keeps it from being opened. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.add("A name has 1 to " + LONGEST_NAME + " characters.");
    }
    if (tickets.isEmpty()) {
      problems.add("Tick at least one ticket.");
    }
    if (reviewers.isEmpty()) {
      problems.add("Tick at least one reviewer.");
    }
    return problems;
  }
}
