package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.helpdesk.account.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables of sessions; one connection for queries within queries, as in {@code Tickets}. */
@Repository
public class Sessions {
  private final JdbcClient jdbc;
  private final Clock clock;

  Sessions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those that somebody takes part in, for leads all; the newest first. */
  @Transactional(readOnly = true)
  public List<Session> seenBy(Account me) {
    return jdbc.sql(
            """
            select * from sessions where :lead or id in
              (select session from session_reviewers where reviewer = :me)
            order by opened_at desc, id
            """)
        .param("lead", me.isLead())
        .param("me", me.id())
        .query(this::session)
        .list();
  }

  /** One, if this person takes part in it or leads. */
  @Transactional(readOnly = true)
  public Optional<Session> find(String id, Account me) {
    return seenBy(me).stream().filter(session -> session.id().equals(id)).findFirst();
  }

  /** Opens a session. */
  @Transactional
  public void add(Session session, Account lead) {
    jdbc.sql(
            """
            insert into sessions (id, name, card_id, card_version, opened_by, opened_at)
            values (:id, :name, :card, :version, :by, :at)
            """)
        .param("id", session.id())
        .param("name", session.name())
        .param("card", session.card().id())
        .param("version", session.card().version())
        .param("by", lead.id())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    for (String ticket : session.tickets()) {
      add("insert into session_tickets (session, ticket) values (?, ?)", session, ticket);
    }
    for (String reviewer : session.reviewers()) {
      add("insert into session_reviewers (session, reviewer) values (?, ?)", session, reviewer);
    }
  }

  private void add(String sql, Session session, String other) {
    jdbc.sql(sql).param(session.id()).param(other).update();
  }

  /** Whether all is said, so that it may be shown. */
  public boolean isFinished(String id) {
    return jdbc.sql("select count(*) from sessions where id = :id and finished_at is not null")
            .param("id", id)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Ends a session if everybody has submitted everything. Rows are only ever added to, so whoever
   * submits last sees to it, and if two do at once, both may.
   */
  public void finishIfComplete(String id) {
    jdbc.sql(
            """
            update sessions set finished_at = :at
            where id = :id and finished_at is null
              and (select count(*) from evaluations e
                join session_reviewers r on r.session = e.session and r.reviewer = e.reviewer
                where e.session = :id)
                = (select count(*) from session_tickets where session = :id)
                * (select count(*) from session_reviewers where session = :id)
            """)
        .param("id", id)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Takes somebody out of the sessions that are open. What they submitted there counts; a session
   * that waited only for them ends.
   */
  @Transactional
  public void leave(String reviewer) {
    List<String> open = openOf(reviewer);
    for (String id : open) {
      jdbc.sql("delete from session_reviewers where session = ? and reviewer = ?")
          .param(id)
          .param(reviewer)
          .update();
      finishIfComplete(id);
    }
  }

  /** The keys of open sessions that somebody takes part in. */
  public List<String> openOf(String reviewer) {
    return jdbc.sql(
            """
            select id from sessions s join session_reviewers r on r.session = s.id
            where r.reviewer = :reviewer and s.finished_at is null order by id
            """)
        .param("reviewer", reviewer)
        .query(String.class)
        .list();
  }

  private Session session(ResultSet row, int number) throws SQLException {
    String id = row.getString("id");
    return new Session(
        id,
        row.getString("name"),
        new ScorecardRef(row.getString("card_id"), row.getString("card_version")),
        members("select ticket from session_tickets where session = ? order by ticket", id),
        members("select reviewer from session_reviewers where session = ? order by reviewer", id),
        row.getTimestamp("finished_at") != null);
  }

  private List<String> members(String sql, String session) {
    return jdbc.sql(sql).param(session).query(String.class).list();
  }
}
