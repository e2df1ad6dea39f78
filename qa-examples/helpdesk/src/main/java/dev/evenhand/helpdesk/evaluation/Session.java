package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.scorecard.ScorecardRef;
import java.util.List;

/**
 * Several reviewers who evaluate the same tickets, each for themselves.
 *
 * @param finished whether everybody has submitted everything, so that all may be shown
 */
public record Session(
    String id,
    String name,
    ScorecardRef card,
    List<String> tickets,
    List<String> reviewers,
    boolean finished) {
  public Session {
    tickets = List.copyOf(tickets);
    reviewers = List.copyOf(reviewers);
  }
}
