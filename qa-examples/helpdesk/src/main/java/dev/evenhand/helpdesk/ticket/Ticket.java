package dev.evenhand.helpdesk.ticket;

import java.time.Instant;
import java.util.List;

/**
 * A conversation with a customer.
 *
 * @param channel how it came, such as {@code chat}; cards name the channels that they are for
 * @param agent the account of who answered
 * @param transcript what was said, in order; empty in lists of tickets
 */
public record Ticket(
    String id,
    String subject,
    String channel,
    String agent,
    Instant openedAt,
    List<TranscriptLine> transcript) {
  public Ticket {
    transcript = List.copyOf(transcript);
  }

  /** Something that somebody said. */
  public record TranscriptLine(String speaker, String words) {}
}
