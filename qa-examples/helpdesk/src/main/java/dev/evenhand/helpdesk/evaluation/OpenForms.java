package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.scorecard.ScorecardRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of open forms. */
@Repository
public class OpenForms {
  private final JdbcClient jdbc;
  private final Clock clock;

  OpenForms(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The form with this key. */
  public Optional<OpenForm> find(String id) {
    return jdbc.sql("select * from open_forms where id = :id")
        .param("id", id)
        .query(OpenForms::form)
        .optional();
  }

  /** The one that a reviewer opened for a ticket of a session. */
  public Optional<OpenForm> ofSession(String session, String ticket, String reviewer) {
    return jdbc.sql(
            """
            select * from open_forms
            where session = :session and ticket = :ticket and reviewer = :reviewer
            """)
        .param("session", session)
        .param("ticket", ticket)
        .param("reviewer", reviewer)
        .query(OpenForms::form)
        .optional();
  }

  /**
   * Forgets forms that were opened before some time and never submitted.
   *
   * @return how many
   */
  public int removeUnsubmitted(Instant openedBefore) {
    return jdbc.sql(
            """
            delete from open_forms where opened_at < :before
              and not exists (select 1 from evaluations e where e.id = open_forms.id)
            """)
        .param("before", Timestamp.from(openedBefore))
        .update();
  }

  /** Forgets the forms that somebody opened and did not submit. */
  public void removeUnsubmitted(String reviewer) {
    jdbc.sql(
            """
            delete from open_forms where reviewer = :reviewer
              and not exists (select 1 from evaluations e where e.id = open_forms.id)
            """)
        .param("reviewer", reviewer)
        .update();
  }

  private static OpenForm form(ResultSet row, int number) throws SQLException {
    return new OpenForm(
        row.getString("id"),
        row.getString("ticket"),
        row.getString("reviewer"),
        new ScorecardRef(row.getString("card_id"), row.getString("card_version")),
        row.getString("session"));
  }

  /**
   * Remembers a form.
   *
   * @throws org.springframework.dao.DuplicateKeyException if there is one for the ticket and
   *     session
   */
  public void add(OpenForm form) {
    jdbc.sql(
            """
            insert into open_forms
              (id, ticket, reviewer, card_id, card_version, session, opened_at)
            values (:id, :ticket, :reviewer, :card, :version, :session, :at)
            """)
        .param("id", form.id())
        .param("ticket", form.ticket())
        .param("reviewer", form.reviewer())
        .param("card", form.card().id())
        .param("version", form.card().version())
        .param("session", form.session())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}
