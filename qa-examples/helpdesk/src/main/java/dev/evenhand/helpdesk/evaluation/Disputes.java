package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.evaluation.Dispute.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables of disputes; one connection for queries within queries, as in {@code Tickets}. */
@Repository
public class Disputes {
  private static final String ALL =
      """
      select d.*, e.ticket, e.reviewer from disputes d join evaluations e on e.id = d.evaluation
      """;

  /** Leads all, others those that they opened or that are about what they said. */
  private static final String SEEN = ALL + "where (:lead or d.agent = :me or e.reviewer = :me) ";

  private final JdbcClient jdbc;
  private final Clock clock;

  Disputes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those that this person may see: the open ones first, and of these the oldest. */
  @Transactional(readOnly = true)
  public List<Dispute> seenBy(Account me) {
    return seen("order by case when d.decided_at is null then 0 else 1 end, d.opened_at, d.id", me)
        .query(this::dispute)
        .list();
  }

  /** One, if this person may see it. */
  @Transactional(readOnly = true)
  public Optional<Dispute> find(String id, Account me) {
    return seen("and d.id = :key", me).param("key", id).query(this::dispute).optional();
  }

  /** Those of an evaluation that this person may see, the oldest first. */
  @Transactional(readOnly = true)
  public List<Dispute> ofEvaluation(String evaluation, Account me) {
    return seen("and d.evaluation = :key order by d.opened_at, d.id", me)
        .param("key", evaluation)
        .query(this::dispute)
        .list();
  }

  private JdbcClient.StatementSpec seen(String which, Account me) {
    return jdbc.sql(SEEN + which).param("lead", me.isLead()).param("me", me.id());
  }

  /** The open one of an evaluation: it binds those too who may not read it. */
  @Transactional(readOnly = true)
  public Optional<Dispute> openFor(String evaluation) {
    return jdbc.sql(ALL + "where d.open_for = :key")
        .param("key", evaluation)
        .query(this::dispute)
        .optional();
  }

  /**
   * Adds one.
   *
   * @throws org.springframework.dao.DuplicateKeyException if one is open for the evaluation
   */
  @Transactional
  public void add(Dispute dispute) {
    jdbc.sql(
            """
            insert into disputes (id, evaluation, version, agent, reason, opened_at, open_for)
            values (:id, :evaluation, :version, :agent, :reason, :at, :evaluation)
            """)
        .param("id", dispute.id())
        .param("evaluation", dispute.evaluation())
        .param("version", dispute.version())
        .param("agent", dispute.agent())
        .param("reason", dispute.reason())
        .param("at", Timestamp.from(dispute.openedAt()))
        .update();
    for (String question : dispute.questions()) {
      jdbc.sql("insert into disputed_questions (dispute, question) values (?, ?)")
          .param(dispute.id())
          .param(question)
          .update();
    }
  }

  /**
   * Decides one, if it is open.
   *
   * @return whether it was
   */
  public boolean decide(String id, Decision decision) {
    return jdbc.sql(
                """
                update disputes set open_for = null, changed = :changed, decided_by = :by,
                  decision = :comment, decided_version = :version, decided_at = :at
                where id = :id and open_for is not null
                """)
            .param("id", id)
            .param("changed", decision.changed())
            .param("by", decision.by())
            .param("comment", decision.comment())
            .param("version", decision.version())
            .param("at", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** Closes the open ones of an agent who is removed: the evaluations stay as they are. */
  public void withdraw(String agent, String lead) {
    jdbc.sql(
            """
            update disputes set open_for = null, changed = false, decided_by = :lead,
              decision = 'Withdrawn: the agent was removed.', decided_at = :at,
              decided_version =
                (select e.version from evaluations e where e.id = disputes.evaluation)
            where agent = :agent and open_for is not null
            """)
        .param("lead", lead)
        .param("agent", agent)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  private Dispute dispute(ResultSet row, int number) throws SQLException {
    String id = row.getString("id");
    return new Dispute(
        id,
        row.getString("evaluation"),
        row.getString("ticket"),
        row.getString("reviewer"),
        row.getInt("version"),
        row.getString("agent"),
        row.getString("reason"),
        jdbc.sql("select question from disputed_questions where dispute = ? order by question")
            .param(id)
            .query(String.class)
            .list(),
        row.getTimestamp("opened_at").toInstant(),
        decision(row));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    return row.getTimestamp("decided_at") == null
        ? null
        : new Decision(
            row.getBoolean("changed"),
            row.getString("decided_by"),
            row.getString("decision"),
            row.getInt("decided_version"));
  }
}
