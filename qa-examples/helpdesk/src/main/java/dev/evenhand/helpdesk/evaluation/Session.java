package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.scorecard.ScorecardRef;
import java.util.List;
import java.util.Set;

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

  /** Whether it is about the same as another one, by whatever version of the card. */
  public boolean saysTheSame(Session other) {
    return name.equals(other.name)
        && card.id().equals(other.card.id())
        && Set.copyOf(tickets).equals(Set.copyOf(other.tickets))
        && Set.copyOf(reviewers).equals(Set.copyOf(other.reviewers));
  }
}
