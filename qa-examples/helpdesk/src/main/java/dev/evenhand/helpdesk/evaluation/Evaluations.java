package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.score.Score;
import dev.evenhand.engine.wire.WireType;
import dev.evenhand.helpdesk.account.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of evaluations and scores, in the JSON of the library. Every reading asks for whom it
 * is: what somebody may not see is not there for them.
 */
@Repository
public class Evaluations {
  /**
   * Own ones; else those that belong to no session, for agents only of their tickets; else those of
   * a session that everybody has finished, but for agents none.
   */
  private static final String SEEN =
      """
      select e.id, e.version, s.json
      from evaluations e join scores s on s.evaluation = e.id join tickets t on t.id = e.ticket
      where (e.reviewer = :me
        or (e.session is null and (:staff or t.agent = :me))
        or (:staff and e.session in (select id from sessions where finished_at is not null)))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Evaluations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One, if this person may see it. */
  public Optional<StoredEvaluation> find(String id, Account me) {
    return seen("and e.id = :key", id, me).optional();
  }

  /** One as it was before it was corrected, if this person may see it now. */
  public Optional<StoredEvaluation> version(String id, int version, Account me) {
    return find(id, me)
        .flatMap(now -> now.version() == version ? Optional.of(now) : past(id, version));
  }

  private Optional<StoredEvaluation> past(String id, int version) {
    return jdbc.sql(
            """
            select evaluation as id, version, json from past_scores
            where evaluation = :id and version = :version
            """)
        .param("id", id)
        .param("version", version)
        .query(Evaluations::stored)
        .optional();
  }

  /** Those of a ticket that this person may see, the oldest first. */
  public List<StoredEvaluation> ofTicket(String ticket, Account me) {
    return seen("and e.ticket = :key order by e.saved_at, e.id", ticket, me).list();
  }

  /** Those of an agent's tickets outside of sessions, the newest first. */
  public List<StoredEvaluation> ofAgent(String agent, Account me) {
    return seen(
            "and t.agent = :key and e.session is null order by e.saved_at desc, e.id", agent, me)
        .list();
  }

  /** Those of a session that this person may see. */
  public List<StoredEvaluation> ofSession(String session, Account me) {
    return seen("and e.session = :key order by e.ticket, e.reviewer", session, me).list();
  }

  private JdbcClient.MappedQuerySpec<StoredEvaluation> seen(String which, String key, Account me) {
    return jdbc.sql(SEEN + which)
        .param("me", me.id())
        .param("staff", !me.isAgent())
        .param("key", key)
        .query(Evaluations::stored);
  }

  private static StoredEvaluation stored(ResultSet row, int number) throws SQLException {
    String place = "score of evaluation " + row.getString("id");
    return new StoredEvaluation(
        WireType.SCORE.read(place, row.getString("json")).orThrow(), row.getInt("version"));
  }

  /**
   * Adds one.
   *
   * @throws org.springframework.dao.DuplicateKeyException if its form was submitted already
   */
  void add(Score score) {
    write(
        """
        insert into evaluations (id, version, ticket, reviewer, session, json, saved_at)
        values (:id, 1, :ticket, :reviewer, :session, :json, :at)
        """,
        score,
        0);
    jdbc.sql("insert into scores (evaluation, json) values (:id, :json)")
        .param("id", score.evaluation().id())
        .param("json", WireType.SCORE.write(score))
        .update();
  }

  /**
   * Replaces one, if it still has the version that the reviewer saw. That version is kept.
   *
   * @return whether it had
   */
  boolean replace(Score score, int version) {
    int changed =
        write(
            """
            update evaluations set version = version + 1, json = :json, saved_at = :at
            where id = :id and version = :version
            """,
            score,
            version);
    if (changed == 1) {
      keep(score.evaluation().id(), version);
      jdbc.sql("update scores set json = :json where evaluation = :id")
          .param("id", score.evaluation().id())
          .param("json", WireType.SCORE.write(score))
          .update();
    }
    return changed == 1;
  }

  private void keep(String id, int version) {
    jdbc.sql(
            """
            insert into past_scores (evaluation, version, json)
            select evaluation, cast(:version as int), json from scores where evaluation = :id
            """)
        .param("id", id)
        .param("version", version)
        .update();
  }

  private int write(String sql, Score score, int version) {
    var evaluation = score.evaluation();
    return jdbc.sql(sql)
        .param("id", evaluation.id())
        .param("version", version)
        .param("ticket", evaluation.interaction().id())
        .param("reviewer", evaluation.reviewer().id())
        .param("session", evaluation.session())
        .param("json", WireType.EVALUATION.write(evaluation))
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}
