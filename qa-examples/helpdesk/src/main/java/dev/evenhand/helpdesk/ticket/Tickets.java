package dev.evenhand.helpdesk.ticket;

import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.ticket.Ticket.TranscriptLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables of tickets. Where one query stands within another, both are in one transaction, so
 * that they share a connection: many who hold one and wait for another would wait for each other.
 */
@Repository
public class Tickets {
  private final JdbcClient jdbc;

  Tickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that somebody may see, the newest first: agents their own, others all. */
  public List<Ticket> seenBy(Account account) {
    return jdbc.sql(
            "select * from tickets where :all or agent = :agent order by opened_at desc, id")
        .param("all", !account.isAgent())
        .param("agent", account.id())
        .query((row, i) -> ticket(row, List.of()))
        .list();
  }

  /** One with its transcript, if this person may see it. */
  @Transactional(readOnly = true)
  public Optional<Ticket> find(String id, Account account) {
    return jdbc.sql("select * from tickets where id = :id and (:all or agent = :agent)")
        .param("id", id)
        .param("all", !account.isAgent())
        .param("agent", account.id())
        .query((row, i) -> ticket(row, transcript(id)))
        .optional();
  }

  private List<TranscriptLine> transcript(String ticket) {
    return jdbc.sql(
            "select speaker, words from transcript_lines where ticket = :ticket order by line")
        .param("ticket", ticket)
        .query((row, i) -> new TranscriptLine(row.getString("speaker"), row.getString("words")))
        .list();
  }

  /** Adds a ticket with its transcript. */
  @Transactional
  public void add(Ticket ticket) {
    jdbc.sql(
            """
            insert into tickets (id, subject, channel, agent, opened_at)
            values (:id, :subject, :channel, :agent, :at)
            """)
        .param("id", ticket.id())
        .param("subject", ticket.subject())
        .param("channel", ticket.channel())
        .param("agent", ticket.agent())
        .param("at", Timestamp.from(ticket.openedAt()))
        .update();
    for (int i = 0; i < ticket.transcript().size(); i++) {
      add(ticket.id(), i, ticket.transcript().get(i));
    }
  }

  private void add(String ticket, int number, TranscriptLine line) {
    jdbc.sql(
            """
            insert into transcript_lines (ticket, line, speaker, words)
            values (:ticket, :line, :speaker, :words)
            """)
        .param("ticket", ticket)
        .param("line", number)
        .param("speaker", line.speaker())
        .param("words", line.words())
        .update();
  }

  private static Ticket ticket(ResultSet row, List<TranscriptLine> transcript) throws SQLException {
    return new Ticket(
        row.getString("id"),
        row.getString("subject"),
        row.getString("channel"),
        row.getString("agent"),
        row.getTimestamp("opened_at").toInstant(),
        transcript);
  }
}
