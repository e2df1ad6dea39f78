package dev.evenhand.helpdesk.removal;

import dev.evenhand.engine.wire.WireType;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people wrote in their own words, wherever it is stored: comments of evaluations, in all
 * versions and in the audit trail, and what was said in disputes.
 */
@Repository
class Words {
  /** Stands where a text must be. */
  static final String ERASED = "Erased when somebody was removed.";

  private final JdbcClient jdbc;

  Words(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The evaluations that somebody made, and those of their tickets. */
  List<String> evaluationsOf(String person) {
    return evaluations(person, "");
  }

  private List<String> evaluations(String person, String locked) {
    return jdbc.sql(
            """
            select id from evaluations where reviewer = :person
              or ticket in (select id from tickets where agent = :person)
            order by id
            """
                + locked)
        .param("person", person)
        .query(String.class)
        .list();
  }

  /** Erases the words that somebody wrote, and those about their work. */
  void erase(String person) {
    for (String id : evaluations(person, "for update")) {
      rewrite("evaluations", "id", id, Words::evaluation);
      rewrite("scores", "evaluation", id, Words::score);
      for (int version : pastVersions(id)) {
        rewrite("past_scores", "version = " + version + " and evaluation", id, Words::score);
      }
      eraseFromTrail(id);
    }
    jdbc.sql("update disputes set reason = :erased where agent = :person")
        .param("erased", ERASED)
        .param("person", person)
        .update();
    jdbc.sql(
            """
            update disputes set decision = :erased
            where decided_at is not null and (agent = :person or decided_by = :person)
            """)
        .param("erased", ERASED)
        .param("person", person)
        .update();
  }

  private List<Integer> pastVersions(String id) {
    return jdbc.sql("select version from past_scores where evaluation = :id")
        .param("id", id)
        .query(Integer.class)
        .list();
  }

  private void rewrite(String table, String key, String id, UnaryOperator<String> without) {
    String json =
        jdbc.sql("select json from %s where %s = :id".formatted(table, key))
            .param("id", id)
            .query(String.class)
            .single();
    jdbc.sql("update %s set json = :json where %s = :id".formatted(table, key))
        .param("json", without.apply(json))
        .param("id", id)
        .update();
  }

  private void eraseFromTrail(String id) {
    record Before(long entry, String json) {}
    List<Before> entries =
        jdbc.sql(
                """
                select id, before_json from audit_trail
                where subject = :id and before_json is not null
                """)
            .param("id", id)
            .query((row, i) -> new Before(row.getLong("id"), row.getString("before_json")))
            .list();
    for (Before before : entries) {
      jdbc.sql("update audit_trail set before_json = :json where id = :entry")
          .param("json", evaluation(before.json()))
          .param("entry", before.entry())
          .update();
    }
  }

  private static String evaluation(String json) {
    return WireType.EVALUATION.write(
        WireType.EVALUATION.read("stored evaluation", json).orThrow().withComments(Map.of()));
  }

  private static String score(String json) {
    return WireType.SCORE.write(
        WireType.SCORE.read("stored score", json).orThrow().withComments(Map.of()));
  }
}
