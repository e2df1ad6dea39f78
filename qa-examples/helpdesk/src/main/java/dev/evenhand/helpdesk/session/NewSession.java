package dev.evenhand.helpdesk.session;

import java.util.ArrayList;
import java.util.List;

/** What a lead entered to open a session. */
record NewSession(String name, String card, List<String> tickets, List<String> reviewers) {
  private static final int LONGEST_NAME = 200;

  NewSession {
    tickets = tickets.stream().distinct().toList();
    reviewers = reviewers.stream().distinct().toList();
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
