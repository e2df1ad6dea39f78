package dev.evenhand.helpdesk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who did what. Entries are only ever added; when a person is removed, the comments go from what
 * stood there before.
 */
@Repository
public class AuditTrail {
  /**
   * An entry.
   *
   * @param before what stood there, if something was replaced
   */
  public record Entry(String who, String what, String subject, @Nullable String before) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds an entry, in the transaction of what it tells. */
  public void add(Entry entry) {
    jdbc.sql(
            """
            insert into audit_trail (happened_at, who, what, subject, before_json)
            values (:at, :who, :what, :subject, :before)
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("who", entry.who())
        .param("what", entry.what())
        .param("subject", entry.subject())
        .param("before", entry.before())
        .update();
  }

  /** What was done to a subject, the first first. */
  public List<Entry> of(String subject) {
    return jdbc.sql(
            "select who, what, subject, before_json from audit_trail where subject = :subject order by id")
        .param("subject", subject)
        .query(
            (row, i) ->
                new Entry(
                    row.getString("who"),
                    row.getString("what"),
                    row.getString("subject"),
                    row.getString("before_json")))
        .list();
  }
}
